import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.inference.AdCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * The time that verdicts take: one on seven angles of eight ads, ten thousand angles in plans of seven on two cores, and one
 * against a plain double loop over the model's multiply-adds (7 spreads of ads × 5 of angles × 100 means × 401 rates × 7).
 */
public class Verdicts {

    private static final Prior PRIOR = Prior.ofSeveralArms(30);
    private static final int ANGLES = 10_000;
    private static final int PLAN = 7;

    public static void main(String[] words) throws Exception {
        var plans = plans(Math.ceilDiv(ANGLES, PLAN));
        var one = new double[400];
        for (var i = 0; i < one.length; i++) {
            one[i] = millis(() -> NestedModel.posterior(plans.getFirst(), PRIOR));
        }
        var loops = new double[40];
        for (var i = 0; i < loops.length; i++) {
            loops[i] = millis(Verdicts::plainLoop);
        }
        var verdict = warmMedian(one);
        var loop = warmMedian(loops);
        var all = millis(() -> judgeAll(plans));
        System.out.printf("one verdict, 7 angles × 8 ads:       %8.2f ms%n", verdict);
        System.out.printf("plain double loop, 9.8 million:      %8.2f ms%n", loop);
        System.out.printf("ratio:                               %8.2f%n", verdict / loop);
        System.out.printf("%,d angles in plans of 7, 2 cores: %8.2f s%n", ANGLES, all / 1000);
    }

    private static void judgeAll(List<List<Arm>> plans) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var plan : plans) {
                pool.submit(() -> NestedModel.posterior(plan, PRIOR));
            }
        }
    }

    private static List<List<Arm>> plans(int count) {
        var random = new Random(1);
        var plans = new ArrayList<List<Arm>>();
        for (var plan = 0; plan < count; plan++) {
            var arms = new ArrayList<Arm>();
            for (var angle = 0; angle < PLAN; angle++) {
                var ads = new ArrayList<AdCounts>();
                for (var ad = 0; ad < 8; ad++) {
                    var mean = 20 * Math.exp(0.4 * random.nextGaussian());
                    var conversions = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                    ads.add(new AdCounts(conversions, 600));
                }
                arms.add(Arm.of(ads));
            }
            plans.add(arms);
        }
        return plans;
    }

    private static double sink;

    private static void plainLoop() {
        var likelihood = new double[PLAN][401];
        var bell = new double[801];
        for (var arm : likelihood) {
            Arrays.fill(arm, 0.5);
        }
        Arrays.fill(bell, 0.25);
        for (var node = 0; node < 7 * 5 * 100; node++) {
            var shift = node % 400;
            for (var arm : likelihood) {
                var sum = 0.0;
                for (var i = 0; i < arm.length; i++) {
                    sum += arm[i] * bell[i + shift];
                }
                sink += sum;
            }
        }
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Of the later half, when the compiler has done its part. */
    private static double warmMedian(double[] times) {
        var late = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(late);
        return late[late.length / 2];
    }
}
