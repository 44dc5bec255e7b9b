package org.alliance.contracts.values;

/// The id of one offer: the id of its case, and the number of the offer within the case, from 1.
public record OfferId(String value) implements TextValue {
  public OfferId {
    var lastHyphen = value.lastIndexOf('-');
    if (lastHyphen != 36 || !value.substring(37).matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "An offer id is a case id, a hyphen and the offer's number, such as 123e4567-e89b-12d3-a456-426614174000-1");
    }
    Checks.isUuid(value.substring(0, 36), "The case id inside an offer id");
  }

  public static OfferId of(CaseId caseId, int number) {
    return new OfferId(caseId.value() + "-" + number);
  }

  public CaseId caseId() {
    return new CaseId(value.substring(0, 36));
  }

  public int number() {
    return Integer.parseInt(value.substring(37));
  }

  @Override
  public String toString() {
    return value;
  }
}
