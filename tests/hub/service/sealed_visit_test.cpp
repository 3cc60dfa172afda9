// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using SealedVisit = HubFixture;
using Status = sync::OpResult::Status;

/// What a sealed report tells neither changes nor goes, whoever asks: the parts that were used.
TEST_F(SealedVisit, KeepsThePartsItsReportTells)
{
    const sync::OpResult made =
        pushOne("ada", create("visit", "visit",
                              {{"subject", text("Pump")},
                               {"kind", text("breakdown")},
                               {"status", text("work_done")},
                               {"engineer", Value(person("keller").caller.user)},
                               {"start", text("2026-11-22T08:00:00.000Z")},
                               {"arrived_at", text("2026-11-22T08:00:00.000Z")},
                               {"work_done_text", text("New seal")}}));
    ASSERT_EQ(made.status, Status::applied) << made.problemText;
    const auto part = [&](const char* name) {
        return create("part_use", name,
                      {{"visit", Value(id("visit"))},
                       {"description", text(name)},
                       {"quantity", Value(Decimal::fromInteger(1))}});
    };
    ASSERT_EQ(pushOne("ada", part("seal")).status, Status::applied);
    ASSERT_EQ(pushOne("ada", part("wrong")).status, Status::applied);
    EXPECT_EQ(pushOne("ada", remove("part_use", "wrong", 1)).status, Status::applied)
        << "until it is signed a mistake is taken back";

    const sync::OpResult signedNow =
        pushOne("ada", update("visit", "visit",
                              {{"status", text("signed")}, {"signed_by", text("Li Wei")}}, 1));
    ASSERT_EQ(signedNow.status, Status::applied)
        << signedNow.problemKey << " " << signedNow.problemText;

    const sync::OpResult gone = pushOne("ada", remove("part_use", "seal", 1));
    EXPECT_EQ(gone.status, Status::refused);
    EXPECT_EQ(gone.problem, sync::problem::kFrozen);
    EXPECT_EQ(pushOne("ada", part("later")).status, Status::refused);
}

} // namespace
} // namespace caravan::hub
