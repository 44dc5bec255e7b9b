package org.alliance.intake.domain.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The links of one report, one to each other report at most.
public record Links(List<Link> all) {
  public static final Links NONE = new Links(List.of());

  /// A report that is like more reports than this says nothing more by another one.
  public static final int MOST = 10;

  public Links {
    all = List.copyOf(all);
  }

  public Optional<Link> to(CaseId other) {
    return all.stream().filter(link -> link.other().equals(other)).findFirst();
  }

  public List<Link> open() {
    return all.stream().filter(Link::isOpen).toList();
  }

  /// Whether a person has to look before anything goes on.
  public boolean isOpen() {
    return all.stream().anyMatch(Link::isOpen);
  }

  /// Those of the found ones that are not known: what a person has said stays.
  public List<Link> news(List<Link> found) {
    return found.stream()
        .filter(link -> to(link.other()).isEmpty())
        .limit(Math.max(0, MOST - all.size()))
        .toList();
  }

  public Links with(List<Link> more) {
    var links = new ArrayList<>(all);
    links.addAll(more);
    return new Links(links);
  }

  public Links answered(CaseId other, Link.Answer answer) {
    return new Links(
        all.stream()
            .map(link -> link.other().equals(other) ? link.answered(answer) : link)
            .toList());
  }
}
