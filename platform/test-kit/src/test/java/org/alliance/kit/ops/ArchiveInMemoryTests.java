package org.alliance.kit.ops;

import java.util.List;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.alliance.kit.repair.ArchiveContract;

class ArchiveInMemoryTests extends ArchiveContract {
  @Override
  protected Archive archive(List<OutgoingEvent> events) {
    var archive = new ArchiveInMemory();
    archive.add(events);
    return archive;
  }
}
