/** SQL: the register is the department's as a whole, not a site's: whoever may read it sees all of it, and gets the same numbers. */
export const MAY_READ = `(select access_may('register.read'))`;
export const MAY_WRITE = `(select access_may('register.write'))`;

/** SQL, of a row about a person: whoever keeps the register, and that person. */
export const MAY_WRITE_OWN = `${MAY_WRITE} or (${MAY_READ} and person_key = (select access_person_key()))`;
