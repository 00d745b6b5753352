// Written by scripts/unicode-tables.go; do not edit.

package unicode

import "internal/ranges"

// Version is the edition of Unicode that the tables come from.
const Version = "15.0.0"

var (
	letterSet         = ranges.Set{Text: "`AYEYn@@I@C@DV@^@iMCKMDF@@@`CD@AAC@@E@@B@@@S@rA@jCGeD@e@A@Eh@fAZCCl@j@b@A@bB@@NAFAIBA@O@@]\\xAJ@W`@HAC@DUC@H@B@VXFJDW@EPi@y@u@B@Q@FINOCGAAAU@F@@BCB@O@LA@BMAI@GECAAU@F@A@A@A^C@@RBOH@B@U@F@A@DB@Q@NAV@JGAAAU@F@A@DB@]A@BN@P@@EBB@CBA@@@ABABBBKU@s@G@B@V@OB@YBA@AA]@CG@B@V@I@DB@^A@ANAPH@B@h@A@O@DBGBWEDQBW@H@@AFy@o@@AKFy@A@@@D@W@@@I@AH@AD@@TC_@@~@G@c@ZDrBj@S@OECCB@BAFBCLK@Pe@@@D@Aj@@lI@CAF@@@CAh@@CA`@@CAF@@@CAN@x@@CAbAd@OOuAAEBkRAP@YDjAEGFQLRMQML@BNs@b@@C@bAxAFDAa@@@DeAI^p@]ADJk@CYu@VHt@qA@|An@PGu@]LAIk@Yc@h@BIc@AHFj@ABh@C@E@AB@D_E_AuGAEAe@AEAG@@@@@@@^At@@F@@BB@FBCAECLDB@FsB@L@OLdB@C@AI@@BDE@@@@@@C@JACDDC@s@AzrAdFECBAKe@@@D@Aw@F@OVHF@F@F@F@F@F@F@FoA@tMAi@DDACuAEB@yA@CDj@@}AP_@o@O_O_mE_AlsTbAm@AlGBOIASn@O^AeAp@HAfBA_ADA@@@DWO@B@C@V\\s@Mq@}@EB@@AJ[IVX\\Fn@[@OD@IID@h@VB@GSVB@Bq@@@BAADA@@@WBAJFBKEAEAEHF@F@j@@MErB\\c|IKVCp@cgGmJAiBe@FKDD@@I@L@D@@@A@A@kB`@jJQ_AAu@g@KsBD@fCc@YEYJxABEAEAEABb@K@Y@R@A@NAMa@zBdK\\Bp@n@_@LS@GEe@I]Ac@CGo@}CQc@Cc@Cg@Gs@KJ@N@F@A@J@N@F@AbAvHHUIGWE@i@@HdAEA@@k@@AB@AVIVH^`AR@AIUIYeAw@EA_A@NC@B@\\i@\\B\\b@G@[Zu@IUIRLQmBhAv@r@Lr@Lc@{Ii@EAmA\\I@GUi@Qm@TZVKt@x@AA@Ll@_@XYc@\\@A@Gb@B@Ko@MCT@@@b@Q@XRA~@F@@@C@N@IFn@e@GAAAU@F@A@DB@Q@KD}Ct@QCSB]o@SA@@wDn@h@Cc@o@S@z@j@L@fAZd@FxDk@sB_A^GA@AG@A@WN@@@}AGAf@O@@@[@Ig@F@T@Jm@R@QhAfGH@d@P@p@]oBF@A@e@T@XE@A@_@M@fIRN@@L@a@{B@nAy[eFcEkqA`BNo`@PEx|BfQxlGxPF^PnAP]Qo@OC^TDRoT_A_CjAD@aAL_AA@@[w~DGue@i@HfvGC@F@A@bHN@\\BA@MCGkKcgAjBDLBHFIezDtA@fA@AA@AAAC@K@@@F@`A@CAG@F@[@C@D@@BF@sIAX@X@^@X@^@X@^@X@^@X@Gsx@^EEdG}@qCl@IFO@`I]Qk@cN[sVF@C@A@N@dEz@cAF@sd@C@Z@A@@A@@I@C@@@@E@C@@@@@@B@A@@A@@@@@@@@@@A@@AC@F@C@C@@@I@PDB@D@PciC_vh@_@y`CE}EAasDMphF~_B}Oan@jyCD_bC"}
	lowerSet          = ranges.Set{Text: "`BYy@@h@W@G@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@BA@@@A@BAC@A@BBA@A@@@@@A@@A@@A@B@@@AAABE@A@A@@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@AA@@@B@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@FA@AA@@C@@@@@@@@dA@Z`E@@@B@BBQ@Zb@@ABB@@@@@@@@@@@@@@@@@@@@@@@D@@A@AAr@o@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@H@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@o@h@fyAj@ABwVEacAHvBk@~@L@a@eB@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@H@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@HGEIGGGGEIGGGGMAGGGGGGD@AE@BB@AGCAAGGIB@AqG@BAB@Z@C@C@AAGCC@t@@jtAo@@@BA@@@@@@C@@A@ED@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@AF@@@C@Ke@@@D@rg]@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@R@@@@@@@@@@@@@@@@@@@@@@@@@@@fC@@@@@@@@@@@@B@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@G@@@@A@@@@@@@@@C@@@A@@B@@@@@@@@@@@@@@@@@@@@D@D@@@@@@@@@@@@@@@C@@@E@@@@@@@@@[@B@tXj@DHFoA_yRFKDh`@Yle@g@gCc@zCJ@N@F@Abw@r@l}A_@_kT_@ykXYYF@QYYYC@@@F@JYYYYYYYYYYYYYYYYY[[X@EYX@EYX@EYX@EYX@E@@sx@I@SEEvnAa@"}
	upperSet          = ranges.Set{Text: "`AYdBV@F`@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@BA@@@A@BAC@A@BBA@A@@@@@A@@A@@A@B@@@AB@F@A@A@A@@@@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@A@A@@B@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@FA@AA@@C@@@@@@@@`H@@@B@G@E@@B@@@A@P@Hb@@ABB@@@@@@@@@@@@@@@@@@@@@@@D@A@@AAr@o@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@H@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@A@@@@@@@@@@@@A@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@Ae@hyAe@@@D@qUuAycAj@AB_I@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@H@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@HGGEIGGGGEJ@@@@@@@GGgACKCKCKDJCeG@C@BBABA@BDE@@@@@@CACIAD@|@@{rAo@o@@@BA@@@@@@C@@A@GB@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@G@@@C@li]@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@R@@@@@@@@@@@@@@@@@@@@@@@@@@@fC@@@@@@@@@@@@@B@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@I@@@@A@@@@@@@@C@@@A@@@B@@@@@@@@@@@@@@@@@@@@D@D@@@@@@@@@@@@@@@C@@E@D@@@[@jxTYde@g@gCc@{CJ@N@F@Aiv@r@l~A_@_kT_@_lXYYYYYY@@AA@AAAC@GYYYA@CAG@FZA@C@D@@BFZYYYYYYYYYYY]X`@X`@X`@X`@X`@@thCa@"}
	titleSet          = ranges.Set{Text: "dM@A@A@e@@tkFGGGGGK@N@n@@"}
	digitSet          = ranges.Set{Text: "o@Iep@IeCIeEI{KIuBIuBIuBIuBIuBIuBIuBIuBIuBI_BIuBIeAIuGIeAIey@Ie@IkHI_CIeDIEIuDIuAIeCIEIema@IeTIe@IeEIUIuAIuKIuwSIek@IecAIkXI_CI{@IoCIuGIuIIuBIuJIeBIeBIeLIeBIuVIuFIeAIeLIewQIuAIeCIsbZq@_iAIeLIuNIua@IusCI"}
	numberSet         = ranges.Set{Text: "o@IwBAD@AB`l@IeCIeEI{KIuBICEkBIuBIuBIAEmBLrBIGFfBIgBFFRlBI_BIuBIeASkGIeAInUSpZBnFIEIUIkHI_CJdDIEIuDIuAIeCIEIu_@@BEEIeEr@ADuU{@mAUuR]hj@@hW@XHMBvICiCI]G@N_@If@N_z[I{DI_IEyCIe@IeEIUIuAIuKIuwSIlNl@Kx@PAtIZc@C\\@G@eCDiEIm\\GXFf@HjADUE_DAAOAm@_AHs@A]BjADgBGWGh@FiIEo@IeH^}CIi@CoBFeC]_CI{@IoCIFSzFIuIIuBIuJIeBIeBKcLR|AIuV\\bFIeAIeLIeBTj`@nBpnPIuAIeCI@F}WVh`XSKSkBXta@q@_iAIeLIuNIl]H_CIvWz@@B@CkAl@@Na]LbvAI"}
	markSet           = ranges.Set{Text: "_WoBrGFfGl@@@@A@A@@gAJo@TO@dBFAEAA@Cb@@]ZzAJy@HH@WC@H@B@Dj@B{@Gi@W@`@u@B@Q@FIA\\Bw@@@FAAABH@IAY@ABw@@@DCAABB@]AB@JBw@@@G@B@BSAUE@Bw@@@FAAABFBIA]@z@DBB@CH@g@Dv@@@F@B@CFAJA\\Bw@@@F@B@CFAJAN@KCv@A@F@B@CH@IA\\BeA@CE@@@GQA|@@AFKGaB@AHJFhAAZ@@@@@CAp@S@ADJ@c@H@cBSVCCB@BAFBCLK@@IC~TBq\\C[B\\A]A_A_@H@l@B@@tBAa@@uBKCKzEDx@I@\\A@o@^p@Dn@Pe@HKB]Lw@Mo@SwCB@TC@E@ABeE_AoU`@}~ABlC@_B_@iPEhBAsm\\C@I_@AoAAoG@B@C@VDC@rAAq@QYQL@e@GXLk@Cn@Mc@@bAMK@GAl@Bq@@@BAADA@@h@DDAkFG@AoxR@`VOOOl]@aF@tCDes@B@ADCg@BC@dDA|PCbKAoABeAJp@CyBBt@Nh@@AAICl@JF@|@Bc@MOAk@@KBo@MGC@A{AKE@A@|CKTCv@A@FAAABH@IAAFBD_EQV@pASjFFAHZAqAPiBLdBN_GNtFE@AAC@@@AlCFAFB@[Ig@F@CG@HJm@OtKG@GqAU@MyBEB@@A@F@@aAD@A@DzICHA@@o@FBD|fD@ENysLDz@Fw_@@@v@FCpA@JAjdRA`rCm@AV}ODBEGGAF]CsCBz|@v@Cq@G@M@UD@Noi@F@PAF@A@DcB@_DFvJ@|@C{NC_^FlBFt|dWoF"}
	punctSet          = ranges.Set{Text: "`@B@E@CIABAYB@@Z@@@b@@D@B@IAB@B@}T@G@qMEh@Ar@@@@A@A@k@ASA@AL@@BiACeB@j@MhFBu@N^@dGAI@kC@wB@xB@eK@K@nJ@yA@IAgDN@@d@CfA@iADCAnBEjD@cRHvC@lR@k@AmABfAA|CB@Bd@JxHAwEA_CF@EkDF[A|BCz@D}@A_AGJ@{XWGS@L@K]AMAxRC\\A|`@MnAA^IrKU~@C_@AzVC@AoB@nCn@@_@AKbLBCIAKO@K@aB@yA@a_\\AlGBbB@I@rBE{JCuAAg@B@@p@An@@`BLOA{BC}BAOAxF@qiSAoEIUb@@M@@C@@AtCB@E@CIABAYB@@Z@@@@FyKB{S@o@@}K@fV@fE@^@oGHe@@oBFaAFxACoW@fDDk@C|DFlBA@C}BCo@AnACC@L@@BwAEjB@`LDIA@@gB@yFVhBB[LkA@aCB{F@gGBzC@{AGrAB@D|AIvHDi@AdSAiALnD@ob@D{zAAzrMAdC@`ADG@qYCfI@{dR@fnFDquBA"}
	symbolSet         = ranges.Set{Text: "c@@E@OB^@@@Z@@@b@D@AA@@CA@B@]@^@iMCKMDF@@@PtB@MAoB@jC@iGBuBBA@AAmE@I@RAvF@FAgC@hJAEAtF@}B@aCGcC@nE@h@@dE@`EBN@@BAES@@@@@dCG@E@ADCdEAoVIrU@lJ@cJ@|Ca@`JIHH_a@@@BJBLBLBLAdA@L@f@BLBR`@~@A@C@AI@@BDE@@@@@@C@JACDDC@@y@ACwJC\\A{FXJpAmAUgRk@p@A^IrKU~@C_@AuJA_@@hBdFEdJAm@Y@xAKuEYKG@LAK@TAEAzAArFACI_@c@[^J]G@N_@If@N_I_mE_AosTv@xPVHAfBA|CCIC|PB`F@MA||R@gCP|JO~B@k@CaB@@BA@yC@E@OB^@@@Z@@@`CF@FLAxHHx@PAB@LB@n@l@yr@AnQ@ubB@tcA\\iyQCD@uiS@rtCsB{@uFIf@A{@DBUAF]C|@TaAB@yDvAiZ@X@^@X@^@X@^@X@^@X@{@_Ov@Cq@G@M@Agu@@nL@klA@B@|B@`MAmGk@CcBKNAN@N@d@V`Dw@\\Lk@CHFAMEyCw]CPBLBvBC~AEKC@NKCw@GIEg@G]AAmAsIKMALBHFm@@FGMCHFHFrC@v@"}
	spaceSet          = ranges.Set{Text: "HDQ@cB@Y@~mD@~jAJ\\AD@n@@_|B@"}
	spaceSeparatorSet = ranges.Set{Text: "_@@~B@~mD@~jAJc@@n@@_|B@"}
)

// Runs of runes with the same distance to their other case: gap, step, count, distance (zigzag).
const (
	upperRuns = "tD@@mm@i@@V~@@@F~@?@@qF@AW@@@@nM@AB@AAG@AAV@AAB@?@@vQ?@@eKAAA@A@@@B@@@D@@@A@@aEB@@@?@@eIB@@cGAAB@A@@@C@@@A@@@BAA@A@@@B@@@@@@oBD@@@?@@B@@@@?@@B@@@@?@@B@AG@?@@|C@AH@A@@@?@@B@@@@BAS@BAH@G@@@A@A}bT@@@@CAD@?@@}`T?@@w`T?@@{`T?@@bL?@@zK@@AxK@@@rK@@@tK?@@}sqAB@@xK?@@usqA@@@|K@@@oqqA?@@gsqA@@@`L?@@dL?@@gsqA?@@m~S?@@asqAA@@dL@@@y~S?@@hLA@@jLF@@m}SA@@rL@@@esqA?@@rLB@@sqqA?@@rL?@@hC?@ApL?@@lCD@@tLI@@ipqA?@@cpqAeD@@gDj@AA@B@@@B@BcGm@@@jA?@BhA@@P~@?@@|@?@H~@?@@~B?@A|B@@@zB?@@pBB@@|A?@@jB?@@N@AK@?@@jD?@@~C?@@M?@@fF@@@~DA@@@A@@@s@@_@~@?@O~C@AP@HAZ@AAF@?@@\\@Ao@@p@@e@~AhyA@j@_{DA@B_{DwV@ENacA@@zeK?@@xeK?@@feK?@AbeK?@@deK?@@vdK?@@haK?@@c{cAoF@@g_dAB@@kmFO@@obdAqBAjA@D@@tBDAo@@?@GOG@EOI@GOG@GOG@EOJACOG@GOG@AsC?@CkD?@AgE?@A_G?@A_F?@A{FA@GOG@GOG@GOG@AO@@@QI@@haMC@@QK@AOM@AOB@@ML@@QyI@@v@`@@O^C@@@jY@Yr@ey@@o@~A@@@@B@@taT?@@naT@AB@E@@@A@@@IAq@@GAA@C@@@K@e@~dM@@@~dMD@@~dMrg]AV@RAM@fCAF@BA^@IAA@AAD@C@@@CAA@?@@_BAAI@JAG@CAA@E@@@DAA@[@@@{Y@@~x@[@oA~{jA`{S@Y~@le@@g@nAgC@c@nAzC@JlA@@NlA@@FlA@@AlAbw@@r@~Bl}A@_@~@_kT@_@~@at]@a@bA"
	lowerRuns = "_E@V_A@@F_A`@AWA@@@lK@ABAAAGAAAVA@@@pF?ABAB@@cL?AAA@@@{K?@@A@@AyK?@@AA@@}C?@@sK?@@uK?@@A@@@yK?@@}K@@@eL?@@aL?@@AB@@eL?@@iL@@@kL?ABA@@@sL?@@A@@@sLA@@A@@@sL?@@A@@AqL?AAA@@@uL?@@AB@@AF@@C?@@A@@@C?@@A@@@C?AHAAAHAA@@C?AAA@@@`E?@@nB?ASA@@@bG@AHAF@@uaT?@@A@@@dI?@@oaTA@@A@@@dK?@@iC?@@mC?ADA`HAAAB@@AG@@gFE@@kA@@BiA@@@_C@@A}B@@P_A@@H_Ab@@@OGAKAD@@vBA@@A@@@L?@@AA@BbG?@O_D?@_@_Ao@APAHAZA@@@]?AFAAAo@AA@e@_BhyA@e@_eM@@@_eMD@@_eMqU@oA_|jA?@EOycA@j@~zDA@B~zD_IAjAAH@@|zM@Ao@AH@GNG@ENI@GNG@GNG@ENJACNG@GNW@GNG@GNG@GNG@AN?@ArC?@@PJ@CjD?@@PJ@AN?@AfEK@AN?@A~E?@@LJ@A~F?@AzF?@@PhH@@xtMB@@|jO?@@jcOE@@w@l@@O_@R@@AqX@Ys@ox@@o@_Bo@@@A@@@l~S?@@jmF?@@l}SAABA@@@v`T?@@x~S?@@|`T?@@z`T@@@AA@@AG@A|bT?Aq@AGAAAC@@Ali]AVARAMAfCAFABA^AIAAA@@@f_dA?ADAC@@A@@@nqqAAAAABAIA@@@fsqA?@@|sqA?@@tsqA?@@`sqA?@@fsqA@@@bpqA?@@rqqA?@@hpqA?@@_y@?AGA@@@~A?@@dsqA?@@nbdA?AAAE@@ADAAA[@@AjxT@Y_Ade@@g@oAgC@c@oA{C@JmA@@NmA@@FmA@@AmAiv@@r@_Cl~A@_@_A_kT@_@_A_t]@a@cA"
	titleRuns = "tD@@mm@i@@V~@@@F~@?@@qF@AW@@@@nM@AB@AAG@AAV@AAB@?@@vQ?@@eKAAA@A@@@B@@@D@@@A@@aEB@@@?@@eIB@@cGAAB@A@@@C@@@A@@@BAA@A@@@B@@@@@@oBC@@A@@@@?@@A@@@@?@@A@AH@?@@|C@AH@@@@A@AA@BAS@BAH@G@@@A@A}bT@@@@CAD@?@@}`T?@@w`T?@@{`T?@@bL?@@zK@@AxK@@@rK@@@tK?@@}sqAB@@xK?@@usqA@@@|K@@@oqqA?@@gsqA@@@`L?@@dL?@@gsqA?@@m~S?@@asqAA@@dL@@@y~S?@@hLA@@jLF@@m}SA@@rL@@@esqA?@@rLB@@sqqA?@@rL?@@hC?@ApL?@@lCD@@tLI@@ipqA?@@cpqAeD@@gDj@AA@B@@@B@BcGm@@@jA?@BhA@@P~@?@@|@?@H~@?@@~B?@A|B@@@zB?@@pBB@@|A?@@jB?@@N@AK@?@@jD?@@~C?@@M?@@fF@@@~DA@@@A@@@s@@_@~@?@O~C@AP@HAZ@AAF@?@@\\@Ao@@p@@e@~AprB@ENacA@@zeK?@@xeK?@@feK?@AbeK?@@deK?@@vdK?@@haK?@@c{cAoF@@g_dAB@@kmFO@@obdAqBAjA@D@@tBDAo@@?@GOG@EOI@GOG@GOG@EOJACOG@GOG@AsC?@CkD?@AgE?@A_G?@A_F?@A{FA@GOG@GOG@GOG@AO@@@QI@@haMC@@QK@AOM@AOB@@ML@@QyI@@v@`@@O^C@@@jY@Yr@ey@@o@~A@@@@B@@taT?@@naT@AB@E@@@A@@@IAq@@GAA@C@@@K@e@~dM@@@~dMD@@~dMrg]AV@RAM@fCAF@BA^@IAA@AAD@C@@@CAA@?@@_BAAI@JAG@CAA@E@@@DAA@[@@@{Y@@~x@[@oA~{jA`{S@Y~@le@@g@nAgC@c@nAzC@JlA@@NlA@@FlA@@AlAbw@@r@~Bl}A@_@~@_kT@_@~@at]@a@bA"
)

// foldOrbits are the runes whose simple folding is not just their other case.
var foldOrbits = map[rune]rune{
	0x6b:   0x212a,
	0x73:   0x17f,
	0xdf:   0x1e9e,
	0xe5:   0x212b,
	0x130:  0x130,
	0x131:  0x131,
	0x1c4:  0x1c5,
	0x1c7:  0x1c8,
	0x1ca:  0x1cb,
	0x1f1:  0x1f2,
	0x3a3:  0x3c2,
	0x3b2:  0x3d0,
	0x3b5:  0x3f5,
	0x3b8:  0x3d1,
	0x3b9:  0x1fbe,
	0x3ba:  0x3f0,
	0x3bc:  0xb5,
	0x3c0:  0x3d6,
	0x3c1:  0x3f1,
	0x3c2:  0x3c3,
	0x3c6:  0x3d5,
	0x3c9:  0x2126,
	0x3d1:  0x3f4,
	0x3f4:  0x398,
	0x432:  0x1c80,
	0x434:  0x1c81,
	0x43e:  0x1c82,
	0x441:  0x1c83,
	0x442:  0x1c84,
	0x44a:  0x1c86,
	0x463:  0x1c87,
	0x1c84: 0x1c85,
	0x1e61: 0x1e9b,
	0x1fbe: 0x345,
	0x2126: 0x3a9,
	0x212a: 0x4b,
	0x212b: 0xc5,
	0xa64b: 0x1c88,
}

// caseRanges holds CaseRanges: gap, length, and three distances (zigzag).
const caseRanges = "`AX?_A?FX~@?~@z@?mm@?mm@JU?_A?AE?_A?AU~@?~@AE~@?~@@?qF?qF@n@___cA___cA___cA@??lK?@?nM?nM@D___cA___cA___cAAN___cA___cA___cAAl@___cA___cA___cA@??pF?@D___cA___cA___cA@?vQ?vQ@?eK?eK@??cL?@B___cA___cA___cA@??{K?@@___cA___cA___cA@@?yK?@@___cA___cA___cAA??}C?@??sK?@??uK?@@___cA___cA___cA@??yK?@??}K?@?aE?aE@??eL?@??aL?@@___cA___cA___cA@?eI?eIA??eL?@??iL?@?cG?cG@??kL?@D___cA___cA___cA@??sL?@@___cA___cA___cA@??sL?B@___cA___cA___cA@??sL?@@___cA___cA___cA@@?qL?@B___cA___cA___cA@??uL?@@___cA___cA___cAB@___cA___cA___cAA?oB?oBD??CA@?@A?@?B?@@??CA@?@A?@?B?@@??CA@?@A?@?B?@@N___cA___cA___cA@?|C?|C@P___cA___cA___cAA??CA@?@A?@?B?@@@___cA___cA___cA@??`E?@??nB?@f@___cA___cA___cA@??bG?AP___cA___cA___cAF??uaT?@@___cA___cA___cA@??dI?@??oaT?@@}bT?}bT@@___cA___cA___cA@??dK?@??iC?@??mC?@H___cA___cA___cA@?}`T?}`T@?w`T?w`T@?{`T?{`T@?bL?bL@?zK?zKA@xK?xKA?rK?rKA?tK?tK@?}sqA?}sqAC?xK?xK@?usqA?usqAA?|K?|KA?oqqA?oqqA@?gsqA?gsqAA?`L?`L@?dL?dL@?gsqA?gsqA@?m~S?m~S@?asqA?asqAB?dL?dLA?y~S?y~S@?hL?hLB?jL?jLG?m}S?m}SB?rL?rLA?esqA?esqA@?rL?rLC?sqqA?sqqA@?rL?rL@?hC?hC@@pL?pL@?lC?lCE?tL?tLJ?ipqA?ipqA@?cpqA?cpqAfD?gD?gDj@B___cA___cA___cAB@___cA___cA___cACAcG?cGA??gF?F??kA?AA?iA?A??_C?A@?}B?AO?_A?AG?_A?@?jA?jA@AhA?hAAO~@?~@@?|@?|@@G~@?~@@?~B?~B@@|B?|B@??O?@?zB?zB@?pB?pBC?|A?|A@?jB?jB@?N?N@V___cA___cA___cA@?jD?jD@?~C?~C@?M?M@?fF?fF@??vB?@?~D?~DA@___cA___cA___cA@??L?@@___cA___cA___cAAA?bG?@N?_D?@^?_A?@^~@?~@@N~C?~C@`@___cA___cA___cAHt@___cA___cA___cA@??]?@L___cA___cA___cA@?\\?\\@~A___cA___cA___cAAd@?_B?Jd@~A?~AywAd@?_eM?A??_eM?E??_eM?Bi@_{D??BA_{D??`TnA?_|jA?@D?O?BDN?NbcA?zeK?zeK@?xeK?xeK@?feK?feK@@beK?beK@?deK?deK@?vdK?vdK@?haK?haK@?c{cA?c{cAGi@?~zD?BA?~zD?yD?g_dA?g_dAC?kmF?kmFP?obdA?obdAqBtC___cA___cA___cAE?tB?tBB??|zM?A~A___cA___cA___cA@FO?O@F?N?@DO?OBD?N?BFO?O@F?N?@FO?O@F?N?@DO?OBD?N?C?O?OA?O?OA?O?OA?O?OA??N?A??N?A??N?A??N?@FO?O@F?N?@@sC?sC@BkD?kD@@gE?gE@@_G?_G@@_F?_F@@{F?{FBFO?O@F?N?@FO?O@F?N?@FO?O@F?N?@@O?OA?Q?QD@?N?@@?rC?@??P?A?haM?haMD?Q?QDB?jD?@??P?C@O?OF@?N?@@?fE?D@O?OC?M?MB@?N?@@?~E?@??L?F?Q?QD@?~F?@@?zF?@??P?iH??xtM?C??|jO?@??jcO?F??w@?[?v@?v@QN?_@?@N^?^C@___cA___cA___cAqXX?s@?@Xr@?r@vw@n@?_B?@n@~A?~A@@___cA___cA___cA@??l~S?@??jmF?@??l}S?@?taT?taT@?naT?naT@D___cA___cA___cA@??v`T?@??x~S?@??|`T?@??z`T?A@___cA___cA___cAA@___cA___cA___cAG@?|bT?@bB___cA___cA___cAGB___cA___cA___cAC@___cA___cA___cALd@~dM?~dMA?~dM?~dME?~dM?~dMrg]l@___cA___cA___cARZ___cA___cA___cAfCL___cA___cA___cAB|@___cA___cA___cAIB___cA___cA___cA@??f_dA?@H___cA___cA___cAC@___cA___cA___cA@??nqqA?BB___cA___cA___cA@?_B?_BAR___cA___cA___cA@??fsqA?@??|sqA?@??tsqA?@??`sqA?@??fsqA?A??bpqA?@??rqqA?@??hpqA?@??_y@?@N___cA___cA___cA@??~A?@??dsqA?@??nbdA?@B___cA___cA___cAE@___cA___cA___cADB___cA___cA___cA[@___cA___cA___cA|Y?~x@?~x@\\nA~{jA?~{jAazSX?_A?FX~@?~@ed@f@?oA?@f@nA?nA`Bb@?oA?Db@nA?nAtBI?mA?AM?mA?AE?mA?A@?mA?AIlA?lAAMlA?lAAElA?lAA@lA?lAcu@q@?_C?Mq@~B?~Bm|A^?_A?@^~@?~@`jT^?_A?@^~@?~@`s]`@?cA?@`@bA?bA"
