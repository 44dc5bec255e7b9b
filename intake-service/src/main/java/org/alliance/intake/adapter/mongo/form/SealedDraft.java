package org.alliance.intake.adapter.mongo.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.domain.question.Answers;
import org.jspecify.annotations.Nullable;

/// All that a draft holds, as it is before it is encrypted.
///
/// @param desk if a hotline fills it in
/// @param receipt after the form was sent
record SealedDraft(
    Map<String, List<String>> answers,
    @Nullable String campaign,
    @Nullable String code,
    @Nullable SealedDesk desk,
    String begunAt,
    boolean suspicious,
    @Nullable SealedReceipt receipt) {
  record SealedReceipt(String report, @Nullable String number, String code) {}

  record SealedDesk(String owner, String language, boolean paper) {}

  static SealedDraft of(Draft draft) {
    return new SealedDraft(
        draft.answers().byField(),
        draft.campaign().orElse(null),
        draft.code().map(SecretCode::value).orElse(null),
        draft
            .desk()
            .map(desk -> new SealedDesk(desk.owner(), desk.language(), desk.isFromPaper()))
            .orElse(null),
        draft.begunAt().toString(),
        draft.isSuspicious(),
        draft
            .receipt()
            .map(receipt ->
                new SealedReceipt(
                    receipt.report().value(),
                    receipt.number().orElse(null),
                    receipt.code().value()))
            .orElse(null));
  }

  Draft toDomain(String id, long version) {
    return new Draft(
        id,
        version,
        new Answers(answers, false),
        Optional.ofNullable(campaign),
        Optional.ofNullable(code).map(SecretCode::new),
        Optional.ofNullable(desk)
            .map(kept -> new Draft.Desk(kept.owner(), kept.language(), kept.paper())),
        Instant.parse(begunAt),
        suspicious,
        Optional.ofNullable(receipt)
            .map(kept ->
                new Receipt(
                    new CaseId(kept.report()),
                    Optional.ofNullable(kept.number()),
                    new SecretCode(kept.code()))));
  }

  @Override
  public String toString() {
    return "SealedDraft[not shown]";
  }
}
