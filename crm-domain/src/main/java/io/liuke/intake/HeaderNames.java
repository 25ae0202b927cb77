package io.liuke.intake;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises a field by the name of its column, in English and Chinese as shop and accounting systems write them. */
final class HeaderNames {

    // a unit or remark in brackets, and all that only separates words
    private static final Pattern NOISE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\s_\\-./:#*]+");

    private static final Map<String, List<String>> PURCHASES = Map.ofEntries(
            names(
                    "customer",
                    "customercode",
                    "customerid",
                    "customerno",
                    "customernumber",
                    "custid",
                    "clientid",
                    "clientcode",
                    "buyerid",
                    "memberid",
                    "userid",
                    "accountid",
                    "client",
                    "buyer",
                    "客户编码",
                    "客户编号",
                    "客户代码",
                    "客户id",
                    "客户号",
                    "会员编号",
                    "会员号",
                    "会员id",
                    "买家id",
                    "用户id",
                    "客户",
                    "买家"),
            names(
                    "customer_name",
                    "clientname",
                    "buyername",
                    "company",
                    "name",
                    "客户名称",
                    "客户姓名",
                    "会员姓名",
                    "买家姓名",
                    "购货单位",
                    "客户名",
                    "姓名"),
            names(
                    "ordered_at",
                    "orderdate",
                    "ordertime",
                    "orderedon",
                    "orderdatetime",
                    "purchasedate",
                    "purchasedat",
                    "transactiondate",
                    "invoicedate",
                    "saledate",
                    "date",
                    "datetime",
                    "createdat",
                    "下单日期",
                    "下单时间",
                    "订单日期",
                    "订单时间",
                    "订单创建时间",
                    "购买日期",
                    "购买时间",
                    "交易日期",
                    "交易时间",
                    "成交时间",
                    "销售日期",
                    "开票日期",
                    "日期",
                    "时间"),
            names(
                    "amount",
                    "total",
                    "ordertotal",
                    "orderamount",
                    "totalamount",
                    "totalprice",
                    "grandtotal",
                    "netamount",
                    "revenue",
                    "sales",
                    "paid",
                    "amountpaid",
                    "value",
                    "金额",
                    "订单金额",
                    "总金额",
                    "实付金额",
                    "实收金额",
                    "成交金额",
                    "销售金额",
                    "销售额",
                    "价税合计",
                    "合计",
                    "总价"),
            names(
                    "order_no",
                    "orderid",
                    "ordernumber",
                    "order",
                    "ordercode",
                    "invoiceno",
                    "invoicenumber",
                    "invoice",
                    "transactionid",
                    "订单号",
                    "订单编号",
                    "订单id",
                    "单号",
                    "单据编号",
                    "交易号",
                    "发票号"),
            names("profit", "grossprofit", "netprofit", "利润", "毛利", "毛利额", "净利润"),
            names("discount", "discountamount", "折扣", "折扣金额", "优惠", "优惠金额", "折扣额"),
            names("status", "orderstatus", "state", "状态", "订单状态", "交易状态"),
            names("channel", "saleschannel", "shop", "store", "渠道", "销售渠道", "店铺", "门店"),
            names(
                    "product",
                    "productname",
                    "item",
                    "itemname",
                    "sku",
                    "productgroup",
                    "category",
                    "产品",
                    "商品",
                    "产品名称",
                    "商品名称",
                    "品名",
                    "品类",
                    "商品标题"),
            names(
                    "offer_code",
                    "offer",
                    "coupon",
                    "couponcode",
                    "promocode",
                    "vouchercode",
                    "优惠码",
                    "优惠券",
                    "优惠券码",
                    "活动编码",
                    "促销码"),
            names("recorded_at", "enteredat", "recordedon", "录入时间", "录入日期", "记录时间", "登记时间"));

    private static final Map<String, List<String>> CUSTOMERS = Map.ofEntries(
            names(
                    "code",
                    "customercode",
                    "customerid",
                    "customerno",
                    "customernumber",
                    "customer",
                    "custid",
                    "clientid",
                    "memberid",
                    "userid",
                    "accountid",
                    "id",
                    "客户编码",
                    "客户编号",
                    "客户代码",
                    "客户id",
                    "客户号",
                    "会员编号",
                    "会员号",
                    "会员id",
                    "编码",
                    "编号"),
            names(
                    "name",
                    "customername",
                    "fullname",
                    "clientname",
                    "companyname",
                    "company",
                    "客户名称",
                    "客户姓名",
                    "会员姓名",
                    "名称",
                    "姓名",
                    "公司名称",
                    "客户名",
                    "客户"),
            names("kind", "type", "customertype", "客户类型", "类型", "客户性质"),
            names("email", "emailaddress", "mail", "邮箱", "电子邮箱", "电子邮件", "邮件"),
            names(
                    "phone",
                    "phonenumber",
                    "mobile",
                    "mobilephone",
                    "tel",
                    "telephone",
                    "手机",
                    "手机号",
                    "手机号码",
                    "电话",
                    "联系电话"),
            names("wecom_id", "wecom", "企业微信", "企业微信id", "企微id", "外部联系人id"),
            names("owner", "accountmanager", "salesperson", "salesrep", "业务员", "客户经理", "负责人", "跟进人", "销售"),
            names("region", "area", "province", "city", "state", "country", "地区", "区域", "省份", "城市"),
            names("industry", "sector", "行业", "所属行业"),
            names("source", "leadsource", "客户来源", "来源"),
            names("referred_by", "referrer", "referredby", "推荐人", "介绍人"),
            names(
                    "created_on",
                    "createdat",
                    "created",
                    "createdon",
                    "since",
                    "registeredon",
                    "signupdate",
                    "创建日期",
                    "创建时间",
                    "建档日期",
                    "注册日期",
                    "注册时间"),
            names(
                    "cancelled_on",
                    "canceledon",
                    "cancelledat",
                    "canceledat",
                    "cancellationdate",
                    "退订日期",
                    "取消日期",
                    "销户日期",
                    "流失日期"),
            names("consent_email", "emailconsent", "emailoptin", "邮件同意", "同意邮件", "邮件许可"),
            names("consent_sms", "smsconsent", "smsoptin", "短信同意", "同意短信", "短信许可"),
            names("consent_phone", "phoneconsent", "phoneoptin", "电话同意", "同意电话", "电话许可"));

    private HeaderNames() {}

    private static Map.Entry<String, List<String>> names(String field, String... synonyms) {
        return Map.entry(field, List.of(synonyms));
    }

    /** Column to field, each field once; the columns keep their order. */
    static Map<String, String> recognise(ImportKind kind, List<String> columns) {
        Map<String, String> fieldByColumn = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            columnFor(kind, field.key(), columns, fieldByColumn)
                    .ifPresent(column -> fieldByColumn.put(column, field.key()));
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (String column : columns) {
            String field = fieldByColumn.get(column);
            if (field != null) {
                inOrder.put(column, field);
            }
        }
        return inOrder;
    }

    /** Field names and synonyms come in the order of how sure they are, so the surest column wins. */
    private static java.util.Optional<String> columnFor(
            ImportKind kind, String field, List<String> columns, Map<String, String> taken) {
        List<String> synonyms = synonyms(kind, field);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(plain(field)), synonyms.stream())
                .flatMap(name -> columns.stream().filter(c -> !taken.containsKey(c) && plain(c).equals(name)))
                .findFirst();
    }

    private static List<String> synonyms(ImportKind kind, String field) {
        Map<String, List<String>> names = switch (kind) {
            case CUSTOMERS -> CUSTOMERS;
            case PURCHASES -> PURCHASES;
            case COSTS -> field.equals("customer") ? PURCHASES : CostHeaderNames.NAMES;
        };
        return names.getOrDefault(field, List.of());
    }

    static String plain(String column) {
        String folded = Normalizer.normalize(column, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = NOISE.matcher(folded).replaceAll("");
        return plain.isEmpty() ? folded.strip() : plain;
    }
}
