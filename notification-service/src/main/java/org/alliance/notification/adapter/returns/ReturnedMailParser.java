package org.alliance.notification.adapter.returns;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliance.notification.MessageIds;
import org.alliance.notification.application.ReturnedMails.Fault;
import org.alliance.notification.application.ReturnedMails.Report;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/// Reads reports of mail servers: delivery status notifications (RFC 3464) and complaints (RFC
/// 5965). Of a report it takes the id of the delivery and a code, nothing else.
///
/// @param ids a report about a mail without an id of ours is none
record ReturnedMailParser(MessageIds ids) {
  /// Class 5 of RFC 3463: the mail cannot be delivered, now or later.
  private static final Pattern PERMANENT = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");

  private static final Pattern FEEDBACK = Pattern.compile("[a-z-]{1,30}");

  /// Empty for any other mail, for a report that says nothing final, and for one that is malformed:
  /// anybody can write one.
  Optional<Report> parse(MimeMessage mail) {
    try {
      return read(mail);
    } catch (MessagingException | IOException malformed) {
      return Optional.empty();
    }
  }

  private Optional<Report> read(MimeMessage mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart report)) {
      return Optional.empty();
    }
    var parts = partsOf(report);
    var delivery = deliveryOf(parts);
    if (delivery.isEmpty()) {
      return Optional.empty();
    }
    return switch (typeOf(mail)) {
      case "delivery-status" ->
          undeliverable(parts)
              .map(code -> new Report(delivery.get(), Fault.UNDELIVERABLE, "mailbox", code));
      case "feedback-report" ->
          feedback(parts).map(code -> new Report(delivery.get(), Fault.COMPLAINT, "mailbox", code));
      default -> Optional.empty();
    };
  }

  private static String typeOf(MimeMessage mail) throws MessagingException {
    var type = new ContentType(mail.getContentType()).getParameter("report-type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  private static List<BodyPart> partsOf(Multipart report) throws MessagingException {
    var parts = new ArrayList<BodyPart>();
    for (var number = 0; number < report.getCount(); number++) {
      parts.add(report.getBodyPart(number));
    }
    return parts;
  }

  private static Optional<InputStream> part(List<BodyPart> parts, String... types)
      throws MessagingException, IOException {
    for (var part : parts) {
      for (var type : types) {
        if (part.isMimeType(type)) {
          return Optional.of(part.getInputStream());
        }
      }
    }
    return Optional.empty();
  }

  /// The status of a recipient that failed for good. A delay, or a success, is no fault.
  private static Optional<String> undeliverable(List<BodyPart> parts)
      throws MessagingException, IOException {
    var content = part(parts, "message/delivery-status");
    if (content.isEmpty()) {
      return Optional.empty();
    }
    var status = new DeliveryStatus(content.get());
    return IntStream.range(0, status.getRecipientDSNCount())
        .mapToObj(status::getRecipientDSN)
        .filter(recipient -> value(recipient, "Action").equals("failed"))
        .map(recipient -> value(recipient, "Status").split("[ (]", 2)[0])
        .filter(code -> PERMANENT.matcher(code).matches())
        .findFirst();
  }

  private static Optional<String> feedback(List<BodyPart> parts)
      throws MessagingException, IOException {
    var content = part(parts, "message/feedback-report");
    if (content.isEmpty()) {
      return Optional.empty();
    }
    var type = value(new InternetHeaders(content.get()), "Feedback-Type");
    // Somebody who says that it was no spam does not complain.
    return Optional.of(type)
        .filter(some -> FEEDBACK.matcher(some).matches() && !some.equals("not-spam"));
  }

  /// The id of the mail that the report is about, from its headers, which the report repeats.
  private Optional<String> deliveryOf(List<BodyPart> parts) throws MessagingException, IOException {
    var original = part(parts, "message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    if (original.isEmpty()) {
      return Optional.empty();
    }
    return ids.delivery(value(new InternetHeaders(original.get()), "Message-ID"));
  }

  private static String value(InternetHeaders headers, String name) {
    var value = headers.getHeader(name, null);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
