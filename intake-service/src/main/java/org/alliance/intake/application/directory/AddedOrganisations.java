package org.alliance.intake.application.directory;

import java.util.List;

/// The organisations that coordinators have added to those that are shipped.
public interface AddedOrganisations {
  /// The latest version of each, in the order of their ids.
  List<AddedOrganisation> latest();

  /// The latest first; empty if nobody has added it.
  List<AddedOrganisation> versions(String id);

  /// @return false if there is such a version already
  boolean add(AddedOrganisation version);
}
