package org.alliance.intake.adapter.pages;

import org.alliance.intake.application.form.Receipt;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;

/// The receipt as plain text. It says nothing of what was reported.
record ReceiptFile(IcuMessages messages, PageLanguage language) {
  String of(Receipt receipt) {
    var text = new StringBuilder();
    line(text, "file.title");
    receipt.number().ifPresent(number -> line(text, "file.number", number));
    line(text, "file.code", receipt.code().inGroups());
    line(text, "file.where", "/" + language.tag().value() + "/status");
    line(text, "file.careful");
    line(text, "sent.not-lawyer");
    return text.toString();
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(messages.text(language, key, arguments)).append("\r\n");
  }
}
