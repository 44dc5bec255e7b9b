package org.alliance.kit.aggregate;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/// Which faults go away by themselves: those of stores and networks, and somebody else having been
/// quicker. All others, a bug or a document that cannot be read, would be there again next time.
public final class TransientFaults {
  /// What MongoDB answers to a document that it will never take: a bad value, one that its rules
  /// refuse, one that has grown too large.
  private static final Set<Integer> NEVER_TAKEN = Set.of(2, 121, 10334, 17280, 17419, 17420);

  private TransientFaults() {}

  public static boolean isTransient(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (isRefusedForGood(cause)) {
        return false;
      }
    }
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (goesAway(cause)) {
        return true;
      }
    }
    return false;
  }

  /// Does some work once. A fault that goes away by itself is thrown.
  ///
  /// @return a fault that would be there again next time; empty if all went well
  public static Optional<RuntimeException> lastingFaultOf(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (RuntimeException fault) {
      if (isTransient(fault)) {
        throw fault;
      }
      return Optional.of(fault);
    }
  }

  private static boolean isRefusedForGood(Throwable cause) {
    return cause instanceof InvalidDataAccessApiUsageException
        || (cause instanceof MongoException answer && NEVER_TAKEN.contains(answer.getCode()));
  }

  private static boolean goesAway(Throwable cause) {
    return switch (cause) {
      case DataAccessException _, MongoException _, KafkaException _ -> true;
      case StaleState _, OutboxFull _ -> true;
      case SocketException _, UnknownHostException _, InterruptedIOException _ -> true;
      case ClosedChannelException _, TimeoutException _, InterruptedException _ -> true;
      case IOException broken -> isOfANetwork(broken);
      case IllegalStateException closed -> comesFromTheDriver(closed);
      default -> false;
    };
  }

  /// The JDK's HTTP client says with plain ones that a connection has broken off; those of readers
  /// and encoders have classes of their own.
  private static boolean isOfANetwork(IOException broken) {
    return broken.getClass() == IOException.class
        || broken.getClass().getName().startsWith("java.net.")
        || broken.getClass().getName().startsWith("javax.net.");
  }

  /// What the store's driver says once it is closed: this process is about to end, and the next one
  /// hears the event again.
  private static boolean comesFromTheDriver(IllegalStateException closed) {
    var trace = closed.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("com.mongodb.");
  }
}
