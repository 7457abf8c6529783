/** The sentences of this page are all shared ones. */
export default {};
