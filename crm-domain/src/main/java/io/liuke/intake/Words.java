package io.liuke.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of a file for the few values that Liuke knows, in English and Chinese. */
final class Words {

    static final List<String> STATUSES = List.of("PLACED", "DELIVERED", "LATE", "RETURNED", "CANCELLED");

    private static final Map<String, String> STATUS = index(Map.of(
            "PLACED", "placed,open,new,paid,pending,processing,confirmed,shipped,已下单,下单,待付款,已付款,待发货,已发货,处理中,进行中",
            "DELIVERED", "delivered,completed,complete,fulfilled,done,已送达,已签收,已收货,已完成,完成,交易成功,交易完成",
            "LATE", "late,delayed,overdue,延迟,迟到,逾期,延误,迟交",
            "RETURNED", "returned,return,refunded,refund,退货,已退货,退款,已退款,退货退款",
            "CANCELLED", "cancelled,canceled,cancel,void,voided,closed,取消,已取消,已关闭,交易关闭,作废,已作废"));

    static final List<String> COST_KINDS = List.of("ACQUISITION", "SERVICE", "BAD_DEBT", "RECEIVABLE", "OFFER");
    static final String DEFAULT_COST_KIND = "SERVICE";

    private static final Map<String, String> COST_KIND = index(Map.of(
            "ACQUISITION", "acquisition,acquire,marketing,advertising,sales,获客,获客成本,获取,开发,市场,营销,推广,广告",
            "SERVICE", "service,support,delivery,retention,服务,服务成本,维护,维护成本,售后,客服,保持",
            "BAD_DEBT", "bad_debt,bad debt,baddebt,write-off,write off,writeoff,坏账,坏账损失,呆账,核销",
            "RECEIVABLE", "receivable,receivables,open invoice,outstanding,应收,应收账款,应收款,欠款,未收款",
            "OFFER", "offer,promotion,gift,voucher,coupon,优惠,优惠成本,赠品,礼品,补偿,代金券,促销"));

    private static final Map<String, String> KIND = index(Map.of(
            "PERSON",
            "person,individual,consumer,b2c,个人,个人客户",
            "COMPANY",
            "company,business,organisation,organization,b2b,企业,公司,企业客户,单位"));

    private static final Map<String, String> YES_NO =
            index(Map.of("true", "yes,y,1,true,on,是,同意,已同意,有", "false", "no,n,0,false,off,否,不同意,未同意,拒绝,无"));

    private static final Map<String, String> CHANNEL = index(
            Map.of("RECURRING", "recurring,subscription,autorenewal,auto-renewal,auto renewal,自动扣款,自动续费,自动续订,订阅"));

    private Words() {}

    static String status(String cell) throws CellProblem {
        return lookUp(STATUS, cell, "STATUS_UNKNOWN", String.join(", ", STATUSES));
    }

    static String costKind(String cell) throws CellProblem {
        return lookUp(COST_KIND, cell, "COST_KIND_UNKNOWN", String.join(", ", COST_KINDS));
    }

    static String personOrCompany(String cell) throws CellProblem {
        return lookUp(KIND, cell, "KIND_UNKNOWN");
    }

    static Boolean yesOrNo(String cell) throws CellProblem {
        return Boolean.valueOf(lookUp(YES_NO, cell, "YES_NO_UNREADABLE"));
    }

    /** A channel is the company's own word, but an automatic charge must be told from an order. */
    static String channel(String cell) {
        return CHANNEL.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
    }

    private static String lookUp(Map<String, String> words, String cell, String code, String... args)
            throws CellProblem {
        String found = words.get(cell.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw CellProblem.of(code, args);
        }
        return found;
    }

    private static Map<String, String> index(Map<String, String> wordsByValue) {
        Map<String, String> values = new HashMap<>();
        wordsByValue.forEach((value, words) -> {
            for (String word : words.split(",")) {
                values.put(word, value);
            }
        });
        return Map.copyOf(values);
    }
}
