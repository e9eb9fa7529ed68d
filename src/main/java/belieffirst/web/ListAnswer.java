package belieffirst.web;

import belieffirst.kernel.Slice;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A part of a list as the API answers it; {@code Link: rel="next"} says the same as {@code next_cursor}.
 *
 * @param nextCursor where the next part begins, or null at the end
 */
public record ListAnswer<T>(
        List<T> data, boolean hasMore, @Nullable String nextCursor) {

    public static <T> ResponseEntity<ListAnswer<T>> answer(Slice<T> slice) {
        var response = ResponseEntity.ok();
        if (slice.next() != null) {
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(slice.next())));
        }
        return response.body(new ListAnswer<>(slice.items(), slice.hasMore(), slice.next()));
    }

    private static URI next(String cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUri();
    }
}
