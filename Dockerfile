# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY crm-domain/pom.xml crm-domain/
COPY crm-churn/pom.xml crm-churn/
COPY crm-winback/pom.xml crm-winback/
COPY crm-web/pom.xml crm-web/
COPY crm-domain/src crm-domain/src
COPY crm-churn/src crm-churn/src
COPY crm-winback/src crm-winback/src
COPY crm-web/src crm-web/src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -DskipTests package \
 && java -Djarmode=tools -jar crm-web/target/crm-web-*.jar extract --layers --application-filename liuke.jar --destination /layers

FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /liuke --create-home liuke \
 && install -d -o liuke -g liuke -m 700 /data
WORKDIR /liuke
# what changes least comes first, so that an upgrade loads little
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER liuke
ENV LIUKE_DATA=/data SERVER_ADDRESS=0.0.0.0 LIUKE_DEMO=false
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=5 \
    CMD curl -fsS http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "liuke.jar"]
