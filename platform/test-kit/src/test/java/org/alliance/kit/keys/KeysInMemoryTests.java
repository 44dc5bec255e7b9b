package org.alliance.kit.keys;

class KeysInMemoryTests extends ApiKeyStoreContract {
  @Override
  ApiKeyStore store() {
    return new KeysInMemory();
  }
}
