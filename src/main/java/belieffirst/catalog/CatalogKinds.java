package belieffirst.catalog;

import belieffirst.library.EntryKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of entry that this room owns, for the library to find. */
@Configuration(proxyBeanMethods = false)
class CatalogKinds {

    @Bean
    EntryKind brandKind() {
        return BrandKind.BRANDS;
    }

    @Bean
    EntryKind productKind() {
        return ProductKind.PRODUCTS;
    }

    @Bean
    EntryKind offerKind() {
        return OfferKind.OFFERS;
    }
}
