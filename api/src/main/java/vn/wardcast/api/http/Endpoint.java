package vn.wardcast.api.http;

import io.javalin.http.Context;
import vn.wardcast.api.lake.LakeView;

/** One question of the API: the request in, the answer's content out. */
@FunctionalInterface
public interface Endpoint {

    Object answer(Context ctx, LakeView view) throws Exception;
}
