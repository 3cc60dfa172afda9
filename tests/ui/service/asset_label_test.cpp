// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/record_code.h"
#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/service/asset_labels.h"
#include "ui/shell/search_box.h"
#include "ui/text/format.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class AssetLabel : public ::testing::Test {
protected:
    AssetLabel() : desk(demo.replica(), demo.clock(), preferences) {}

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(AssetLabel, AScannedCodeOpensTheMachineWithOneEnter)
{
    const RecordKey asset{"asset", demo.first("asset")};
    SearchBox box(desk);
    box.setVisible(true);
    QSignalSpy picked(&box, &SearchBox::recordPicked);

    box.setText(toQString(codeOf(asset)).toUpper());
    box.offerNow();
    QTest::keyClick(&box, Qt::Key_Return);

    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked.front().front().value<RecordKey>(), asset);
}

TEST_F(AssetLabel, ASheetHasALabelForEachAndSaysWhyItCannotBeWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("labels.pdf"));

    const auto assets = demo.replica().select({"asset", {}, {}, {}}, 0, 1000);
    ASSERT_TRUE(assets);
    ASSERT_TRUE(writeAssetLabels(demo.replica(), *assets, path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.contains("/Count " +
                               QByteArray::number(static_cast<int>((assets->size() + 23) / 24))))
        << "24 labels a page";

    EXPECT_FALSE(
        writeAssetLabels(demo.replica(), *assets, folder.filePath(QStringLiteral("no/such.pdf"))));
}

} // namespace
} // namespace caravan::ui
