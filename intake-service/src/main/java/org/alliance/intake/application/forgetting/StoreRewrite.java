package org.alliance.intake.application.forgetting;

/// Makes the store write its files anew, so that deleted keys leave the disk now.
@FunctionalInterface
public interface StoreRewrite {
  /// @return false if the store cannot do it now; what was deleted leaves the disk later then
  boolean rewrite();
}
