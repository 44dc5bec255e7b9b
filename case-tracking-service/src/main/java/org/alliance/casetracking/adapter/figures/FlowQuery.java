package org.alliance.casetracking.adapter.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.kit.web.page.Days;
import org.alliance.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Reads from a page's address which cases its figures count: days in UTC, and codes. A blank or
/// unknown filter matches all cases. Without `from`, the page counts the last 30 days.
record FlowQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String place,
    @Nullable String language,
    @Nullable String service,
    @Nullable String channel,
    @Nullable String partner) {
  private static final int USUAL_DAYS = 30;

  FlowQuery on(LocalDate today) {
    return from == null
        ? new FlowQuery(
            today.minusDays(USUAL_DAYS).toString(), to, place, language, service, channel, partner)
        : this;
  }

  FiguresFilter filter() {
    return new FiguresFilter(
        day(from).map(FlowQuery::start),
        day(to).map(last -> start(last.plusDays(1))),
        given(place).flatMap(UsState::find),
        given(language).flatMap(tag -> read(tag, LanguageTag::new)),
        given(service).flatMap(code -> Coded.find(ServiceCategory.class, code)),
        given(channel).flatMap(code -> Coded.find(IntakeChannel.class, code)),
        given(partner).flatMap(id -> read(id, OrganisationId::new)));
  }

  Form form() {
    return new Form(
        "figures",
        Map.of(
            "from", values(from),
            "to", values(to),
            "place", values(place),
            "language", values(language),
            "service", values(service),
            "channel", values(channel),
            "partner", values(partner)),
        Map.of());
  }

  /// Behind an address.
  public String under(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("from", "{from}")
        .queryParam("to", "{to}")
        .queryParam("place", "{place}")
        .queryParam("language", "{language}")
        .queryParam("service", "{service}")
        .queryParam("channel", "{channel}")
        .queryParam("partner", "{partner}")
        .encode()
        .buildAndExpand(
            text(from),
            text(to),
            text(place),
            text(language),
            text(service),
            text(channel),
            text(partner))
        .toUriString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static List<String> values(@Nullable String value) {
    return given(value).stream().toList();
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    return given(text).flatMap(Days::read);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> Optional<T> read(String text, Function<String, T> value) {
    try {
      return Optional.of(value.apply(text));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
