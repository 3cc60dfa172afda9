// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/series_colors.h"

#include "tests/support/named_report.h"
#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace caravan::ui {
namespace {

class SeriesColors : public ::testing::TestWithParam<const Tokens*> {
protected:
    SeriesColors() : desk(demo.replica(), demo.clock(), preferences) {}

    /// By the series' values.
    std::map<std::string, QColor> colors(const std::string& name, const std::string& split = {})
    {
        test::NamedRequest request;
        request.name = name;
        request.split = split;
        request.viewpoint = viewpointOf(desk);
        request.period = DayRange{};
        const auto report = test::runNamed(demo.replica(), request);
        EXPECT_TRUE(report) << describe(report.error());
        const Entity& entity = desk.catalogue().at(report->definition->entity);
        const std::vector<QColor> all = seriesColors(entity, *report, *GetParam());
        std::map<std::string, QColor> byValue;
        std::set<QRgb> different;
        for (std::size_t i = 0; i < all.size(); ++i) {
            byValue[textOf(report->series[i].value)] = all[i];
            different.insert(all[i].rgb());
        }
        EXPECT_EQ(different.size(), all.size()) << name << " by " << split;
        return byValue;
    }
    double strength(const QColor& color) const { return contrast(color, GetParam()->surface); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_P(SeriesColors, WonIsGreenAndLostIsAMutedRed)
{
    const auto ended = colors("win_loss");
    EXPECT_EQ(ended.at("won"), GetParam()->success);
    EXPECT_EQ(ended.at("lost"), droppedColor(*GetParam()));
    EXPECT_LT(ended.at("lost").hsvSaturation(), GetParam()->danger.hsvSaturation());
}

TEST_P(SeriesColors, WhatIsSurerIsStronger)
{
    const auto expected = colors("forecast");
    EXPECT_EQ(expected.at("won"), GetParam()->success);
    EXPECT_GT(strength(expected.at("commit")), strength(expected.at("best_case")));
    EXPECT_GT(strength(expected.at("best_case")), strength(expected.at("pipeline")));
    const auto open = colors("pipeline", "forecast_category");
    EXPECT_GT(strength(open.at("commit")), strength(open.at("pipeline")));
    if (open.contains("omitted")) {
        EXPECT_LT(open.at("omitted").hsvSaturation(), open.at("commit").hsvSaturation() * 3 / 5);
    }
}

TEST_P(SeriesColors, AreDifferentWhateverAReportIsSplitBy)
{
    const Reports reports = test::reportsOf(desk.catalogue());
    for (const Reports::Definition& one : reports.all()) {
        for (const std::string& split : one->split) {
            SCOPED_TRACE(one->name);
            colors(one->name, split);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Both, SeriesColors, ::testing::Values(&lightTokens(), &darkTokens()),
                         [](const auto& info) { return info.param->dark ? "Dark" : "Light"; });

} // namespace
} // namespace caravan::ui
