package org.alliance.kit.ops.web;

import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.ops.Rebuilds;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvents;
import org.alliance.kit.ops.StuckGroup;
import org.alliance.kit.ops.machinery.MachineState;
import org.alliance.kit.ops.machinery.Machinery;
import org.alliance.kit.ops.store.OpsStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The first page of a service's machinery, and the record of what operators did.
@Controller
public final class MachineryController {
  private static final int JOBS = 20;
  private static final int ENTRIES = 100;

  private final OwnService own;
  private final Machinery machinery;
  private final StuckEvents stuck;
  private final Rebuilds rebuilds;
  private final OpsStore store;

  MachineryController(
      OwnService own, Machinery machinery, StuckEvents stuck, Rebuilds rebuilds, OpsStore store) {
    this.own = own;
    this.machinery = machinery;
    this.stuck = stuck;
    this.rebuilds = rebuilds;
    this.store = store;
  }

  /// How many are stuck in which way.
  record Stuck(int parked, int gaps, int deadLetters) {
    static Stuck of(List<StuckGroup> groups) {
      return new Stuck(
          count(groups, Kind.PARKED), count(groups, Kind.GAP), count(groups, Kind.DEAD_LETTER));
    }

    private static int count(List<StuckGroup> groups, Kind kind) {
      return groups.stream()
          .filter(group -> group.kind() == kind)
          .mapToInt(StuckGroup::count)
          .sum();
    }
  }

  /// A group with the address of its page.
  record GroupLine(StuckGroup group, String href) {}

  @GetMapping(OwnService.ROOT)
  String overview(@PathVariable String service, Model model) {
    own.on(model, service);
    MachineState now = machinery.now();
    var groups = StuckGroup.of(stuck);
    model.addAttribute("now", now);
    model.addAttribute("stuck", Stuck.of(groups));
    model.addAttribute("groups", groups.stream().map(this::line).toList());
    model.addAttribute("proposals", store.unconfirmed(JOBS));
    model.addAttribute("jobs", store.jobs(JOBS).stream().map(JobLine::of).toList());
    model.addAttribute("projections", rebuilds.names());
    model.addAttribute("rebuilding", rebuilds.underWay());
    model.addAttribute(
        "streams", EventStream.ownedBy(own.name()).stream().map(EventStream::source).toList());
    return "ops-kit/machinery";
  }

  private GroupLine line(StuckGroup group) {
    var query =
        new StuckQuery(
            null, group.kind().name(), group.cause(), group.stream(), group.type(), null);
    return new GroupLine(group, query.under(own.root() + "/stuck"));
  }

  @GetMapping(OwnService.ROOT + "/record")
  String record(@PathVariable String service, Model model) {
    own.on(model, service);
    model.addAttribute("entries", store.audited(null, ENTRIES));
    return "ops-kit/record";
  }
}
