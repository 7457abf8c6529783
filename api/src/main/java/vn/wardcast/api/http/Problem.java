package vn.wardcast.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * RFC 9457 problem details, Vietnamese first.
 *
 * @param type stable name of the kind of trouble
 * @param title the kind of trouble in Vietnamese
 * @param titleEn the same in English
 * @param status HTTP status
 * @param detail what is wrong with this request, Vietnamese
 * @param detailEn the same in English
 * @param field the parameter it is about; absent when it is about none
 * @param instance path of the request
 * @param id names this occurrence in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        String titleEn,
        int status,
        String detail,
        String detailEn,
        String field,
        String instance,
        String id) {}
