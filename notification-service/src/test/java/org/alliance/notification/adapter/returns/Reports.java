package org.alliance.notification.adapter.returns;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Reports as mail servers write them.
public final class Reports {
  private Reports() {}

  /// @param messageId with its brackets
  public static MimeMessage undeliverable(String messageId, String action, String status) {
    return mail(
        """
        From: MAILER-DAEMON@mx.example
        To: alliance@localhost
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        Arrival-Date: Tue, 10 Mar 2026 10:00:00 +0000

        Final-Recipient: rfc822; probono@firm.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 No such user

        --b1
        Content-Type: text/rfc822-headers

        From: alliance@localhost
        To: probono@firm.example
        Subject: A matter needs your answer
        Message-ID: %s

        --b1--
        """
            .formatted(action, status, messageId));
  }

  public static MimeMessage complaint(String messageId, String type) {
    return mail(
        """
        From: feedback@mx.example
        To: messages@localhost
        Subject: FW: A message for you
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

        --b2
        Content-Type: text/plain; charset=us-ascii

        This is an email abuse report.

        --b2
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1

        --b2
        Content-Type: message/rfc822
        Content-Disposition: inline

        From: messages@localhost
        Message-ID: %s
        Subject: A message for you

        You have a message.

        --b2--
        """
            .formatted(type, messageId));
  }

  static MimeMessage mail(String text) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
