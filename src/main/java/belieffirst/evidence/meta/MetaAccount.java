package belieffirst.evidence.meta;

/** An account, with the token that may read it, which nothing prints. */
record MetaAccount(String id, String token) {

    @Override
    public String toString() {
        return "MetaAccount " + id;
    }
}
