package archfixture.churn.model;

import org.springframework.stereotype.Component;

@Component
public class ImpureModel {}
