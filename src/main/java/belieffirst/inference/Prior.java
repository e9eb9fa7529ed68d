package belieffirst.inference;

import java.util.List;

/** The prior of a rate: the log rate (conversions per unit of exposure) is normal around a centre. */
public record Prior(double logRate, double sd) {

    private static final double SD_OF_ARMS_MEAN = 0.7;
    public static final double SD_OF_ONE_ARM = 0.5;

    /** The mean log rate μ of several arms: N(log(1/target), 0.7²), the target being a cost per conversion. */
    public static Prior ofSeveralArms(double target) {
        return new Prior(-StrictMath.log(target), SD_OF_ARMS_MEAN);
    }

    /** The log rate of a single arm that is tested on new ads: N(log(1/target), 0.5²). */
    public static Prior ofOneArm(double target) {
        return new Prior(-StrictMath.log(target), SD_OF_ONE_ARM);
    }

    /** Where there is no target: around what all arms together did. */
    public static Prior pooled(List<Arm> arms) {
        return new Prior(Arm.pooledLogRate(arms), arms.size() > 1 ? SD_OF_ARMS_MEAN : SD_OF_ONE_ARM);
    }

    double density(double logRate) {
        return NormalKernel.density(logRate - this.logRate, sd);
    }
}
