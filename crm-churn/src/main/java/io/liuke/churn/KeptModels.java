package io.liuke.churn;

import io.liuke.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** The models of past scorings, and the one that a person keeps in use. */
public interface KeptModels {

    /** Newest first: each with the dates whose scores it made, as far as the screens showed them. */
    List<KeptModel> latest(int limit);

    /** Empty for a model that never made the scores on the screens. */
    Optional<KeptModel> find(ModelId id);

    /** The model that is kept in use; empty while each night learns anew. */
    Optional<ModelPin> pin();

    /**
     * Goes back to a model and plans a scoring with it; it stays in use until it is let go, or the horizon changes.
     *
     * @throws ModelRefused if the reason is missing, or the model was made for another horizon
     */
    void keep(ModelId id, String reason, StaffId by);

    /** Plans a scoring that learns anew, also where what was learnt some days ago still holds. */
    ScoringId train();

    /** Learns anew from now on, and plans a scoring; does nothing while no model is kept. */
    void letGo(StaffId by);
}
