package org.alliance.intake.adapter.mongo.triage;

import org.alliance.intake.application.reviewing.Claims;
import org.alliance.intake.application.reviewing.ClaimsContract;
import org.alliance.testkit.Infrastructure;

class MongoClaimsIT extends ClaimsContract {
  private final MongoClaims claims = new MongoClaims(Infrastructure.mongo());

  @Override
  protected Claims claims() {
    return claims;
  }
}
