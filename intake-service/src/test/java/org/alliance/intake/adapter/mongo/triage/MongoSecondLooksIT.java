package org.alliance.intake.adapter.mongo.triage;

import org.alliance.intake.application.reviewing.SecondLooks;
import org.alliance.intake.application.reviewing.SecondLooksContract;
import org.alliance.testkit.Infrastructure;

class MongoSecondLooksIT extends SecondLooksContract {
  private final MongoSecondLooks looks = new MongoSecondLooks(Infrastructure.mongo());

  @Override
  protected SecondLooks looks() {
    return looks;
  }
}
