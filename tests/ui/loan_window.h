// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/desktop/product_workbench.h"
#include "tests/support/loan/loan_catalogue.h"
#include "tests/ui/demo_replica.h"
#include "ui/customers/composer.h"
#include "ui/customers/composer_fields.h"
#include "ui/models/timeline_model.h"
#include "ui/record_page/record_page.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTabBar>

#include <gtest/gtest.h>

namespace caravan::ui {

/// A window over the demo company and the entity of tests/support/loan/loan.json.
class LoanWindow : public ::testing::Test {
protected:
    using Kind = TimelineModel::Kind;

    explicit LoanWindow(std::shared_ptr<const Catalogue> catalogue = test::loanCatalogue())
        : demo(0, catalogue), model(std::move(catalogue))
    {
    }

    static std::string textValue(const char* text) { return text; }
    const Entity& entity() const { return desk.catalogue().at(loan.name); }
    /// A loan of one's own to the first customer.
    RecordId lend(const std::string& title, FieldValues more = {})
    {
        more.try_emplace(loan.title, title);
        more.try_emplace(loan.customer, account);
        more.try_emplace(loan.owner, demo.replica().syncState().user);
        Edit edit = Edit::create(loan.name, demo.replica().newId(), std::move(more));
        const Done saved = desk.save({edit}, {});
        EXPECT_TRUE(saved) << describe(saved.error());
        return edit.id;
    }
    Record now(const RecordId& id) { return demo.replica().find(loan.name, id)->record; }
    RecordPage& open(const std::string& name, const RecordId& id)
    {
        page = std::make_unique<RecordPage>(desk, bench, desk.catalogue().at(name), id);
        page->resize(1200, 800);
        page->show();
        return *page;
    }
    QStringList tabs() const
    {
        QStringList names;
        for (const QTabBar* bar : page->findChildren<QTabBar*>()) {
            for (int tab = 0; tab < bar->count(); ++tab) {
                names.append(bar->tabText(tab));
            }
        }
        return names;
    }
    QString tabOf(const Entity& of, int count) const
    {
        return QStringLiteral("%1 (%2)").arg(labelText(of.plural)).arg(count);
    }
    /// The row of a timeline that stands for a record; -1 where none does.
    static int rowOf(const TimelineModel& timeline, const RecordKey& key)
    {
        for (int row = 0; row < timeline.rowCount(); ++row) {
            if (timeline.kindAt(row) == Kind::record && timeline.keyAt(row) == key) {
                return row;
            }
        }
        return -1;
    }
    /// Written above the timeline, and saved.
    void say(const std::string& kind, const QString& words)
    {
        auto* composer = page->findChild<Composer*>();
        ASSERT_NE(composer, nullptr);
        composer->begin(kind);
        composer->fields().words().setPlainText(words);
        composer->save();
    }

    test::DemoReplica demo;
    const std::shared_ptr<const Catalogue> model;
    const test::LoanWords loan{*model};
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    const Workbench bench = desktop::productWorkbench();
    RecordId account = demo.first("account");
    std::unique_ptr<RecordPage> page;
};

} // namespace caravan::ui
