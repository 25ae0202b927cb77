/** Classes that break the rules of the architecture on purpose; outside of io.liuke, so that no test makes beans of them. */
package archfixture;
