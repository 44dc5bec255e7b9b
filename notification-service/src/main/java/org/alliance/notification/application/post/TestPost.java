package org.alliance.notification.application.post;

import org.alliance.notification.application.post.Previews.Preview;

/// The way out of tests: to whoever asks for one, and marked as a test.
public interface TestPost {
  /// @param address of the person who asks
  ProviderAnswer send(String address, Preview words);
}
