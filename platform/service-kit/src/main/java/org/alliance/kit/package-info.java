/// What every service has. A service imports [org.alliance.kit.KitConfiguration], names itself with
/// a [org.alliance.contracts.ServiceName] bean and declares its
/// [org.alliance.kit.security.RouteRules]; the rest is here.
@NullMarked
package org.alliance.kit;

import org.jspecify.annotations.NullMarked;
