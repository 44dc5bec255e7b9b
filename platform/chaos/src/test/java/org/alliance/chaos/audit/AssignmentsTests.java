package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class AssignmentsTests extends WithStore {
  @Test
  void findsNothingWhereTheFirmThatWasAssignedHasTheCase() {
    assigned(1, "f-1");
    referral("f-1");
    matter("f-1");
    assertThat(new Assignments(store).withoutEffect()).isEmpty();
  }

  @Test
  void findsAnAssignmentThatTheFirmNeverHeard() {
    assigned(1, "f-1");
    referral("f-1");
    insert("firm", "matters", new Document("_id", "c").append("state", new Document()));
    assertThat(new Assignments(store).withoutEffect()).hasSize(1);
  }

  @Test
  void findsAReferralThatThinksOtherwise() {
    assigned(1, "f-1");
    referral("f-2");
    matter("f-1");
    assertThat(new Assignments(store).withoutEffect()).hasSize(1);
  }

  @Test
  void findsAMatterOfAFirmThatNobodyAssigned() {
    matter("f-1");
    assertThat(new Assignments(store).withoutEffect()).hasSize(1);
  }

  @Test
  void believesTheLastOfSeveral() {
    assigned(2, "f-2");
    assigned(1, "f-1");
    referral("f-2");
    matter("f-2");
    assertThat(new Assignments(store).withoutEffect()).isEmpty();
  }

  private void assigned(long n, String firm) {
    insert(
        "matching",
        "events",
        new Document("_id", "matching.referral:c:" + n)
            .append("n", n)
            .append("subject", "c")
            .append("type", "firm-assigned.v1")
            .append("body", "{\"firm\": \"" + firm + "\"}"));
  }

  private void referral(String firm) {
    var accepted = new Document("chosen", new Document("firm", firm));
    insert(
        "matching",
        "referrals",
        new Document("_id", "c").append("state", new Document("accepted", accepted)));
  }

  private void matter(String firm) {
    var engagement = new Document("firm", firm);
    insert(
        "firm",
        "matters",
        new Document("_id", "c").append("state", new Document("engagement", engagement)));
  }

  private void insert(String database, String collection, Document document) {
    store.getDatabase(database).getCollection(collection).insertOne(document);
  }
}
