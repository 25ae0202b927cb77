package archfixture;

public class PublicStore {}
