/* Where the phone is, when it says so. Nothing is remembered here. */

/** The position for one check-in; null where the phone does not tell, for whatever reason. */
export function whereabouts() {
  return new Promise((told) => {
    if (!navigator.geolocation) return told(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => told({ latitude: coords.latitude, longitude: coords.longitude, accuracyMetres: coords.accuracy }),
      () => told(null),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 0 });
  });
}

/** Whether a site treats those who tell otherwise than those who do not. */
export const wantsPosition = (site) => site !== null && (site.positionRequired || site.pointsWithoutPosition < site.points);
