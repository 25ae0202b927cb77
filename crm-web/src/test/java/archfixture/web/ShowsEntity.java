package archfixture.web;

import archfixture.PublicEntity;

public class ShowsEntity {

    record Page(PublicEntity entity) {}
}
