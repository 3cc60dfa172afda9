// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/service/visit_player.h"

#include <gtest/gtest.h>

#include <memory>

namespace caravan::ui {

/// The demo company's visit SV-2323, opened step by step.
class VisitFixture : public ::testing::Test {
protected:
    explicit VisitFixture(QSize size) : desk(demo.replica(), demo.clock(), preferences)
    {
        const auto rows = demo.replica().select(
            {"visit", Filter::where("number", Compare::equal, std::string("SV-2323")), {}, {}}, 0,
            1);
        visit = rows->front().record.id;
        player = std::make_unique<VisitPlayer>(desk, visit);
        player->resize(size);
        player->show();
    }

    Record theVisit() { return demo.replica().find("visit", visit)->record; }

    template<class Step>
    Step& step(int number)
    {
        player->showStep(number);
        return *static_cast<Step*>(player->stepAt(number));
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    RecordId visit;
    std::unique_ptr<VisitPlayer> player;
};

} // namespace caravan::ui
