package io.liuke.web.support.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented names, none of them twice. */
final class Names {

    private static final List<String> PLACES = words("""
            云栖 南山 海棠 星河 明德 鼎鑫 青柠 老街 听雨 望江 松间 竹里 春风 秋水 白鹭 朝阳 和润 锦程 天逸 静安
            东篱 南窗 北辰 长乐 永嘉 思南 衡山 武康 安福 愚园 梧桐 银杏 桂花 玉兰 腊梅 山外 溪边 半亩 一隅 拾光
            慢煮 小满 谷雨 立夏 白露 霜降 晴川 鹿鸣 鹤舞 蓝湾 金枫 华庭 瑞和 嘉禾 丰盛 悦来 福临 同庆 聚贤 文汇
            知行 博雅 育才 启明 远山 近水 清风 明月 流云 疏影 暖阳 初雪 归雁 画眉 石桥 古渡 新亭 旧巷 橘子 石榴""");
    private static final List<String> SURNAMES = words("""
            王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许
            傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆""");
    private static final List<String> GIVEN = words("""
            伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 建国 志强 晓雯 美玲 雅婷 佳怡 思远 雨桐
            子涵 浩然 宇轩 欣怡 梓萱 诗涵 一诺 俊杰 天佑 慧敏 婉仪 念慈 启明 若曦 海燕 春梅 秋菊 冬梅 国庆 文博
            博文 嘉欣 思琪 晨曦 景行 云飞 立新 永康 书瑶 可欣 安琪 知远""");
    private static final List<String> FIRST = words("""
            Lina Emma Noah Olivia Lucas Mia Hugo Clara Oscar Nina Leon Alice Felix Julia Max Sofia Adam Ella Ivan Lucie
            Marco Elena Tomas Ines Daniel Laura Simon Marie Victor Eva Paul Helena Peter Irene Karl Rosa Owen Grace""");
    private static final List<String> LAST = words("""
            Moreau Becker Clarke Almeida Rossi Novak Jensen Larsen Costa Meyer Fischer Dubois Laurent Silva Santos
            Keller Wagner Martin Bernard Lefevre Ricci Romano Hansen Berg Lund Walsh Murphy Doyle Hughes Foster Bennett
            Palmer Grant Marsh Frost Shaw Reid Boyd Hale Lang""");
    private static final List<String> ADJECTIVES = words("""
            Blue Copper Little Northern Quiet Golden Green Hidden Old New Silver Amber Stone River Harbour Garden Corner
            Maple Willow Cedar Juniper Winter Summer Morning Evening Salt Paper Lantern Velvet Rustic""");
    private static final List<String> NOUNS = words("""
            Door Kettle Finch Anchor Lantern Fox Heron Oak Timber Bridge Tide Gate Barn Yard Mill Forge Sparrow Compass
            Clover Orchard Meadow Pepper Thimble Feather""");

    private final Set<String> taken = new HashSet<>();

    /** Keeps a name for one whose name is fixed. */
    String reserve(String name) {
        taken.add(name);
        return name;
    }

    String company(RandomGenerator random, Segment segment, boolean latin) {
        while (true) {
            String name = latin
                    ? pick(random, ADJECTIVES) + " " + pick(random, NOUNS) + " " + pick(random, segment.latinSuffixes)
                    : pick(random, PLACES) + pick(random, segment.chineseSuffixes);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    String customer(RandomGenerator random, boolean latin) {
        while (true) {
            String name = person(random, latin);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** Somebody's name; two may share one. */
    static String person(RandomGenerator random, boolean latin) {
        return latin ? pick(random, FIRST) + " " + pick(random, LAST) : pick(random, SURNAMES) + pick(random, GIVEN);
    }

    static <T> T pick(RandomGenerator random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.trim().split("\\s+"));
    }
}
