package city.wufei.portal.application;

import city.wufei.portal.identity.Role;
import java.util.Set;

/**
 * One line of the chart.
 *
 * @param roles who may take it; none means that only the portal itself does
 */
public record Step(CaseAction action, CaseState from, CaseState to, Set<Role> roles, Set<Need> needs) {}
