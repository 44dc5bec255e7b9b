package org.alliance.casetracking.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One thing that an entry says, which a viewer sees or does not see. The name is what API callers
/// and documents call it.
public enum Detail {
  AMENDMENT("amendment"),
  ANSWER("answer"),
  ANSWER_BY("answerBy"),
  CASE_NUMBER("caseNumber"),
  CHANGE("change"),
  CHANNEL("channel"),
  CLOSURE("closure"),
  CONDUCT("conduct"),
  CONNECTION("connection"),
  COVER("cover"),
  DUE("due"),
  ENDING("ending"),
  FINDING("finding"),
  FIRM("firm"),
  HAND_OVER("handOver"),
  HAND_PICK("handPick"),
  INTERPRETER("interpreter"),
  KIND("kind"),
  LANGUAGES("languages"),
  MAY_ASK_FIRMS("mayAskFirms"),
  MEMBERS("members"),
  NO_POLICE("noPolice"),
  OBSTACLES("obstacles"),
  ON("on"),
  OFFER("offer"),
  ORGANISATION("organisation"),
  OTHER("other"),
  OUTCOME("outcome"),
  PARTS("parts"),
  QUESTION("question"),
  RANK("rank"),
  REASON("reason"),
  REASONS("reasons"),
  RECIPIENT("recipient"),
  RULE("rule"),
  SCORE("score"),
  SETTLEMENT("settlement"),
  SENDER("sender"),
  SERVICE("service"),
  SERVICES("services"),
  SINCE("since"),
  SPEAKS("speaks"),
  STATE("state"),
  STATUS("status"),
  SUBJECT("subject"),
  URGENCY("urgency"),
  WAY("way");

  private static final Map<String, Detail> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Detail::code, Function.identity()));

  private final String code;

  Detail(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Detail> named(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
