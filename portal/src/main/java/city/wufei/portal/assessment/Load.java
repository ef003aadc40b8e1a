package city.wufei.portal.assessment;

/**
 * What an assessor has to do, for whoever gives out the next case.
 *
 * @param open assessments not handed in yet
 * @param stoodAside how often they stood aside, in any case
 * @param fromThisOrganisation whether one of these was a case of the organisation that is to be assessed now
 */
public record Load(long assessorId, int open, int stoodAside, boolean fromThisOrganisation) {
    static Load none(long assessorId) {
        return new Load(assessorId, 0, 0, false);
    }
}
