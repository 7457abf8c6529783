package vn.wardcast.api.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.Phrase;

class NormTest {

    @Test
    void agesAndTeachers_areSaidInBothLanguages() {
        assertEquals(
                new Phrase(
                        "3 tuổi: 25, 4 tuổi: 30 học sinh một lớp; 2,2 giáo viên một lớp",
                        "age 3: 25, age 4: 30 pupils a class; 2.2 teachers a class"),
                Norm.words("age_3: 25, age_4: 30 pupils a class; 2.2 teachers a class"));
        assertEquals(
                new Phrase("45 học sinh một lớp; 1 phòng một lớp", "45 pupils a class; 1 room a class"),
                Norm.words("45 pupils a class; 1.0 rooms a class"));
    }

    @Test
    void eachGrade_findsItsSize() {
        Norm norm = Norm.of("1 2: 30, 3 4 5: 35 pupils a class").orElseThrow();
        assertEquals(30, norm.sizeOf("2").orElseThrow());
        assertEquals(35, norm.sizeOf("5").orElseThrow());
        assertTrue(norm.sizeOf("6").isEmpty());
        assertNull(norm.classSize());
        assertEquals(45, Norm.of("45 pupils a class").orElseThrow().classSize());
    }

    @Test
    void whatNobodyCanRead_staysAsItIs() {
        assertEquals(new Phrase("by decree", "by decree"), Norm.words("by decree"));
    }
}
