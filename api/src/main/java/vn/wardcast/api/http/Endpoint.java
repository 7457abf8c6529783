package vn.wardcast.api.http;

import vn.wardcast.api.lake.LakeView;

/** One question of the API: the question in, the answer's content out. */
@FunctionalInterface
public interface Endpoint {

    Object answer(Question question, LakeView view) throws Exception;
}
