package belieffirst.sample;

import belieffirst.access.OrganizationFounded;
import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.library.Query;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The listener that gives a new organization the sample brand, unless it has brands or nobody wants it. */
@Service
class Sample {

    private final boolean isWanted;
    private final SampleBrand brand;
    private final EntryKinds kinds;
    private final Entries entries;

    Sample(
            @Value("${belief-first.sample:false}") boolean isWanted,
            SampleBrand brand,
            EntryKinds kinds,
            Entries entries) {
        this.isWanted = isWanted;
        this.brand = brand;
        this.kinds = kinds;
        this.entries = entries;
    }

    @EventListener
    @Transactional
    public void fill(OrganizationFounded founded) {
        if (isWanted && entries.list(kinds.of("brands"), Query.first(1)).items().isEmpty()) {
            brand.add();
        }
    }
}
