package belieffirst.verdict.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The arms that a campaign compares, by name; from phase 3 on cells.
 *
 * @param killed those that lost on an earlier day: they stay losers, and stay among those compared; not there where none did
 * @param earlier the same arms in plans that it goes on from, the latest first; not there where it goes on from none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CampaignArms(
        List<String> angles,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> killed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EarlierCampaign> earlier) {

    public CampaignArms(List<String> angles, @Nullable List<String> killed, @Nullable List<EarlierCampaign> earlier) {
        this.angles = List.copyOf(angles);
        this.killed = killed == null ? List.of() : List.copyOf(killed);
        this.earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }
}
