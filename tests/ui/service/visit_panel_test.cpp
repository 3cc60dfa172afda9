// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the page of a visit opens on.
#include "ui/service/visit_panel.h"

#include "tests/ui/visit_fixture.h"
#include "ui/service/visit_sheet.h"
#include "ui/widgets/plain_label.h"

#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class VisitPage : public VisitFixture {
protected:
    VisitPage() : VisitFixture(QSize(1280, 800)), panel(desk, {"visit", visit})
    {
        panel.resize(700, 500);
        panel.show();
    }
    bool says(const QString& words)
    {
        const auto labels = panel.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->text().contains(words) && label->isVisibleTo(&panel);
        });
    }
    void set(const char* field, const Value& value)
    {
        ASSERT_TRUE(demo.replica().save({Edit::update("visit", visit, {{field, value}})}));
        desk.look();
    }

    VisitPanel panel;
};

TEST_F(VisitPage, SaysWhatToBringAndThenWhatWasDone)
{
    Edit need = Edit::create("part_need", demo.replica().newId());
    need.set = {{"name", std::string("Spare pump")},
                {"quantity", Decimal::fromInteger(2)},
                {"visit", visit}};
    ASSERT_TRUE(demo.replica().save({need}));
    desk.look();
    EXPECT_TRUE(says(QStringLiteral("Spare pump")));
    EXPECT_TRUE(says(QStringLiteral("× 2")));

    set("arrived_at", std::string("2026-11-19T08:00:00.000Z"));
    EXPECT_FALSE(says(QStringLiteral("Spare pump"))) << "it is in the van or it is not";

    set("diagnosis", std::string("The seal of the pump is worn"));
    EXPECT_TRUE(says(QStringLiteral("The seal of the pump is worn")));
    EXPECT_FALSE(says(QStringLiteral("Unaltered"))) << "nobody signed it";
}

TEST_F(VisitPage, AReportOfAnyLengthIsShownWholeAndAtOnce)
{
    std::vector<ReportLine> lines(20'000, {ReportLine::Kind::text, {}, "again"});
    lines.push_back({ReportLine::Kind::fact, "last", "the end of it"});

    const VisitSheet sheet(lines);

    const auto labels = sheet.findChildren<PlainLabel*>();
    EXPECT_LT(labels.size(), 2'000) << "not a widget for each line that somebody else wrote";
    EXPECT_TRUE(labels.last()->text().contains(QStringLiteral("the end of it")));
}

TEST_F(VisitPage, ReadsNothingWhileAnotherTabIsShown)
{
    panel.hide();
    set("diagnosis", std::string("Found while hidden"));
    EXPECT_FALSE(says(QStringLiteral("Found while hidden")));
    panel.show();
    EXPECT_TRUE(says(QStringLiteral("Found while hidden")));
}

} // namespace
} // namespace caravan::ui
