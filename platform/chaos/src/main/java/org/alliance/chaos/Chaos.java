package org.alliance.chaos;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alliance.chaos.cluster.StartupCache;
import org.alliance.chaos.cluster.StoreSet;
import org.alliance.chaos.row.Report;
import org.alliance.chaos.row.Result;
import org.alliance.chaos.run.Order;
import org.alliance.chaos.run.RowRun;
import org.alliance.launcher.Logs;

/// `./alliance chaos [--rows 3,4,7] [--reports N] [--kills N] [--pace N] [--seed S] [--json FILE]
/// [--data DIR]`
public final class Chaos {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Chaos() {}

  public static void main(String[] arguments) throws InterruptedException {
    Order order;
    try {
      order = Order.of(arguments);
    } catch (IllegalArgumentException misuse) {
      System.err.println("alliance: " + misuse.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(order).stream().allMatch(Result::passed) ? 0 : 1);
  }

  private static List<Result> run(Order order) throws InterruptedException {
    Logs.to(order.data().resolve("chaos.log"));
    var run =
        new RowRun(
            order.data(), StoreSet.mongod(), order.size(), StartupCache.in(order.data()), OUT);
    var results = new ArrayList<Result>();
    for (var row : order.rows()) {
      results.add(run.run(row));
      order.json().ifPresent(file -> Report.json(results, file));
    }
    Report.table(results, OUT);
    return results;
  }
}
