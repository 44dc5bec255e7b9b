package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Runs blocking code step by step, one task at a time, in an order that somebody else chooses: so
/// that the same choices always give the same run.
final class Coroutines {
  private static final ScopedValue<Task> CURRENT = ScopedValue.newInstance();

  private final Semaphore back = new Semaphore(0);
  private final List<Task> tasks = new ArrayList<>();
  private final Consumer<Throwable> thrown;

  /// Thrown into a task whose process is killed. An error, so that no code under test catches it.
  static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  /// Code that runs until its next step whenever it is resumed.
  static final class Task {
    private final Semaphore go = new Semaphore(0);
    final Object owner;
    final String kind;
    private boolean killed;
    private boolean ended;

    Task(Object owner, String kind) {
      this.owner = owner;
      this.kind = kind;
    }
  }

  /// @param thrown hears of everything that comes out of a task, short of its being killed
  Coroutines(Consumer<Throwable> thrown) {
    this.thrown = thrown;
  }

  void start(Object owner, String kind, Runnable code) {
    var task = new Task(owner, kind);
    tasks.add(task);
    Thread.ofVirtual()
        .start(() -> {
          task.go.acquireUninterruptibly();
          try {
            ScopedValue.where(CURRENT, task).run(code);
          } catch (Killed end) {
            // Its process is gone.
          } catch (Throwable unexpected) {
            thrown.accept(unexpected);
          } finally {
            task.ended = true;
            back.release();
          }
        });
  }

  /// Lets others go first. Every port calls this before and after it does something. Outside a task
  /// there are no others.
  void step() {
    if (!CURRENT.isBound()) {
      return;
    }
    var task = CURRENT.get();
    if (task.killed) {
      throw new Killed();
    }
    back.release();
    task.go.acquireUninterruptibly();
    if (task.killed) {
      throw new Killed();
    }
  }

  List<Task> tasks() {
    return tasks;
  }

  boolean isRunning(Object owner, String kind) {
    return tasks.stream().anyMatch(task -> task.owner == owner && task.kind.equals(kind));
  }

  void resume(Task task) {
    task.go.release();
    back.acquireUninterruptibly();
    if (task.ended) {
      tasks.remove(task);
    }
  }

  void killAll(Object owner) {
    for (var task : List.copyOf(tasks)) {
      if (task.owner == owner) {
        task.killed = true;
        while (tasks.contains(task)) {
          resume(task);
        }
      }
    }
  }
}
