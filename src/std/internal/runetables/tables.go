// Written by scripts/unicode-tables.go; do not edit.

// Package runetables holds the tables of package unicode as texts that internal/ranges unpacks.
package runetables

const (
	CategoryC  = "`H?}@~A_ALBjU?BF?CFBASBmKe@Aq@ABBw@?KZEE_@UB`Eo@Az@AdBYz@Ap@ANB\\?BAJG^OiABaDGAAAUBG@CCAHAAACM@EABE?BY?BCEEAAUBGADB?BADEAABC@KCBA?IPQBBIBBVFBBDAIDC?BA?YCAKKFBCGAAAUBGABE?BI?BB?BC?IBEABE?BR?OABF?ABBD?AABAACACBCKEDCBBD?BA?G@YTGLBCVBP?BIBBD?IABC?BA?BD?BJ?IUBCVBJDAHBCCKAIABD?BJBULBCr@BCEEOAYBCQCWBI@AFC@EEBAGIIABUy@E\\gAABADBX@BW?BE@BGIAC}@gABd@?Cf@Bd@NBM?eAeEBA?E@AxJBD?BG@BD?Bi@CA`@BD?BG@BD?BOx@BD?BcA?B`@?AYIuAAEA|SCxAKUOWOSULBCAU}AAIIIIMBK?GxAKj@GeAQ^BL?CKE@Ci@ADSk@EYIJC}@A`AB]?BK?GIIMA^_BlACn@BtB?K{@CNC{@Kj@AJMj@GuOAEAe@AEAGFA^At@BOMAEBS?BCHBK?EYGp@]AAZBM?A`@[`@[kCEvSo@Jg@sw@A_@B}I?El@BA?E@Aw@KAYWOFNG}BaAYByA?SuEq@KE_ABvA?BgB?Ej@B~AsAUn@Bmr[?Av@O{Ie@wDMjEGABADm@z@CIIw@MeAMKIsBS]CmABK?C`@Bw@?MMAIAfBm@[QEAEAEOFBG{@E}BAIIc|IUVEp@eoOmJAiBiAFUDGYBE@DB|B]|LAu@K@}@i@Ir@BSCEDBgC?C}DCEAEAEABCFBG?UAAKBZRBBNAMaAzBGBEl@CwABM?A@{Am@aG\\Cp@[[Ec@O]Gj@G]Be@?CMqA}CAIIc@Ec@Eg@Ms@SKBOFBBJBOFBB?aCvHOUQGm@EBj@HgCEA@Bl@AC@AVBhA?KH}ARBB?E`@CZG@}Bw@ESAq@BB?EGBC\\ABEIKHK_A}@f@EKOu@C\\AZGYKCUF}ChAkBr@Wr@Km@MIiQ^Bj@BAAsCj@Mi@i@YiA[e@VOmAEc@O}@BE?UXKIIt@BR?Kf@O_BBT?QQBo@?wBFBACBOJIz@GIICBH?BB?BVFBBDBJ?BB?BC?BA?G@GFAFCDsG{ABE?w@gAMIiIu@Ae@aAdASIILc@y@IIiBZANEVoJ{@eErAUGA@AGBB]BB?BL?MIiCGAm@AJs@gAMrAWhAKIiNHBm@MQ\\C_@AUBN?mCFBBk@C@BBHMIIEBBd@BBEKIiRXKPBi@?A[iD@[q@Wz[iEnBBE?QcEucDbBWo`@]UqyFfQozOxPK^BJ?CpABJ?G]AEQeAQIBGTGR}i@zAgEjAEx@KP}BDSAYw~DMue@qAHkmPCBGABcH?Y@w@BA@YCMkKeoCjBGLCHKIAC}dHm@AVOsBuBuFQf@AiAMoBg@eAqFSUSUvAOXkGtABgAAA@AAACBL@BG`ABD?BHFB\\CBE@CFBtI?BdH?B~T?YDBO?{cA^IEgLFBQ?BGABE?E}@_A@}El@CMAIEA}R^_@y@G@}[i@im@FBDABOdEAOoAkAEIEA_p@cAuC|@aKCB[ABA?BAIBD@BA?G@E@DABBB@A@HAABA?BDFDD@BJPGBBEPeBAyOk@EcBUNANBOd@QmDmB\\Wk@EHKAYEqHw]EPCLCvBE~AIKE@[KEw@MIIg@M]AAyCsIUMALCHKm@BG?KMEHKHKrCBw@?eAIi_A_vh@}@y`CI}EAasDYphF{`E}Oa}AjyCG_bC}smj@oF}_~J"
	CategoryCc = "A?}@~A_A"
	CategoryCf = "KlDBri@?GUB`Ep@B`K?BpAjxBB|~@?EYGp@G@Qnsv@ByF?A`eCBOazG]_ba@EneDMesjWB^?{D"
	CategoryCn = "yGwZAEEFBASBmKe@Aq@ABBw@?KZEESmGB|@?BeB?Wz@Ap@ANB\\?BAJG^BB?GkFBH?BB?BVFBA?ACAHAAACM@EABE?BY?BCEEAAUBGADB?BADEAABC@KCBA?IPQBBIBBVFBBDAIDC?BA?YCAKKFBCGAAAUBGABE?BI?BB?BC?IBEABE?BR?OABF?ABBD?AABAACACBCKEDCBBD?BA?G@YTGLBCVBP?BIBBD?IABC?BA?BD?BJ?IUBCVBJDAHBCCKAIABD?BJBULBCr@BCEEOAYBCQCWBI@AFC@EEBAGIIABUy@E\\gAABADBX@BW?BE@BGIAC}@gABd@?Cf@Bd@NBM?eAeEBA?E@AxJBD?BG@BD?Bi@CA`@BD?BG@BD?BOx@BD?BcA?B`@?AYIuAAEA|SCxAKUOWOSULBCAU}AAIIIIYIxAKj@GeAQ^BL?CKE@Ci@ADSk@EYIJC}@A`AB]?BK?GIIMA^_BlACn@BtB?K{@CNC{@Kj@AJMj@GuOAEAe@AEAGFA^At@BOMAEBS?BCHBeBKAZBM?A`@[`@[kCEvSo@Jg@sw@A_@B}I?El@BA?E@Aw@KAYWOFNG}BaAYByA?SuEq@KE_ABvA?BgB?Ej@B~AsAUn@Bmr[?Av@O{Ie@wDMjEGABADm@z@CIIw@MeAMKIsBS]CmABK?C`@Bw@?MMAIAfBm@[QEAEAEOFBG{@E}BAIIc|IUVEp@EmrGAiBiAFUDGYBE@DB|B]|LAu@K@}@i@Ir@BSCEDBgC?BA}DCEAEAEABCFBG?ODAKBZRBBNAMaAzBGBEl@CwABM?A@{Am@aG\\Cp@[[Ec@O]Gj@G]Be@?CMqA}CAIIc@Ec@Eg@Ms@SKBOFBBJBOFBB?aCvHOUQGm@EBj@HgCEA@Bl@AC@AVBhA?KH}ARBB?E`@CZG@}Bw@ESAq@BB?EGBC\\ABEIKHK_A}@f@EKOu@C\\AZGYKCUF}ChAkBr@Wr@Km@MIiQ^Bj@BAAsCj@Mi@i@YiA[e@VOmAEc@OcAQ@AXKIIt@BR?Kf@O_BBT?QQBo@?wBFBACBOJIz@GIICBH?BB?BVFBBDBJ?BB?BC?BA?G@GFAFCDsG{ABE?w@gAMIiIu@Ae@aAdASIILc@y@IIiBZANEVoJ{@eErAUGA@AGBB]BB?BL?MIiCGAm@AJs@gAMrAWhAKIiNHBm@MQ\\C_@AUBN?mCFBBk@C@BBHMIIEBBd@BBEKIiRXKPBi@?A[iD@[q@Wz[iEnBBE?QcEucDbBWua@qyFfQozOxPK^BJ?CpABJ?G]AEQeAQIBGTGR}i@zAgEjAEx@KP}BDSAYw~DMue@qAHkmPCBGABcH?Y@w@BA@YCMkKeoCjBGLCHKIAGudHm@AVOsBuBuFQf@AaEg@eAqFSUSUvAOXkGtABgAAA@AAACBL@BG`ABD?BHFB\\CBE@CFBtI?BdH?B~T?YDBO?{cA^IEgLFBQ?BGABE?E}@_A@}El@CMAIEA}R^_@y@G@}[i@im@FBDABOdEAOoAkAEIEA_p@cAuC|@aKCB[ABA?BAIBD@BA?G@E@DABBB@A@HAABA?BDFDD@BJPGBBEPeBAyOk@EcBUNANBOd@QmDmB\\Wk@EHKAYEqHw]EPCLCvBE~AIKE@[KEw@MIIg@M]AAyCsIUMALCHKm@BG?KMEHKHKrCBw@?eAIi_A_vh@}@y`CI}EAasDYphF{`E}Oa}AjyCG_bC_dmj@@y@_B}FoF}_~B}~~@A}~~@A"
	CategoryCo = "@__w@}nK_w`[y~~BAy~~B"
	CategoryCs = "@__u@}~B"
	CategoryL  = "fJ`Aq@Eq@n@BJCBE?i@@{@@q[CUMGFBA`CG@AAE@BF@C@BA?c@@cD@sGGiI@iAABF?mAfAs@CEl@sAb@A@cE@BO?BG?BJ?AABP@y@\\oDJBX?}@HACBE?g@CBIBBW?m@FSDm@@IPqAy@iBBBRFQN]CMAAAi@@K@BC?CBBPLA@CMAIBH?GCAAi@@K@A@A@A^E@BS?AOO@C@i@@K@A@GBBRNAVBK?KAAAi@@K@A@GBB^?BA?ANBQ@IBC@EBA@BA?BC?BC?ABUUBt@?K@C@k@@]BBZ?AABB?B^CM@C@k@@Q@GBB_@?BA?BO?BQ?M@C@oAABPDCGCWIDa@Bm@@O@BB?Iy@}A@AKKy@A@BA?E@m@@BA?O@AHBB?E@BU?C_@B_A?K@eAZGrBsASBP?GCEBBC?BG?ACWKBQ?gA@BEAsA@wS@EAK@BA?CAoA@EA_A@EAK@BA?CA[@oB@EAcCd@]OiDAIBue@A_@@q@DsCEMFa@Lc@Ma@MW@CNeBb@BDbAoDFGAaA@BE?gCI{@p@y@AGJuACq@u@k@HgBqAB}A?yAPMu@y@LAIuAYeAh@CIeAAOFsAACh@E@I@ABBE?{J_AiPAIAiAAIAM@FA?y@AgB@K@BC?A@KBEAICWDC@KsBBMOWdBBDAQ@BC?EEFA?C@SAEDGCBt@?B{rA?eMEEBAKiA@BEAmBFBP?i@HK@K@K@K@K@K@K@KoABuM?Bj@?EDACiDEC@qD@EDsA@yDP}@o@]_O}zK_Awgj@bAyAAwOB]IAS{AO{@AiCp@OAkEA}BDA@BA?EW]@C@E@k@\\eBMaB}@IBBA?BK?s@Ik@Xw@F{A[BP?E@QIG@oAVC@MSk@BBC?_B@BC?BB?EABAWCASFCKIAIAIHK@K@sA@YEcF\\eyTKk@C_BcgGyUAqEe@KKGDBA?O@W@G@BA?BA?BA?sE`@sUQ}BAiBg@UsBG@kGc@q@Eq@JoDBIAIAIACb@U@q@@c@@A@[AYa@sFdKw@B_Bn@}@Le@@MEiAIy@AeACMo@yHQeACeACmAGeBKS@[@K@A@S@[@K@AbAkRHi@IMWI@qA@OdAIABA?sA@ABBB?i@Ik@H{@`Ac@@AIi@Iq@eAmBEA_ABO?C@C@w@i@w@Bw@b@M@u@ZiBIi@Ic@La@mBoCv@cBLcBLeA{IqAEAmAw@IBH?g@i@a@m@g@Zk@KgBx@AABM?uA_@o@YeA\\BBGcABBL?{AMETBAb@a@@o@RA~@K@BA?C@[@QF{Ae@MAAAi@@K@A@GBBRKG}CgBQESC]}ASA@BxD?yAh@Ec@}ASB{@?qALBgA?q@d@KxDuAsB}B^MABB?K@A@m@NBA}AMAkAOBA[BJ?kAFBUJyARBR?mCfGO@gAPBq@?w@oBK@A@iATBY?G@A@}@MBgI?a@NBA?U@aA{BBoA?ox@eFeKkqA_EN}aAPIx|Bkc@xlGob@F{@P{CPy@Q}AOE^g@Dc@oT}B_CsCDBbA?U_AA@B\\?k~JGilAi@OfvGE@K@A@cQNB]?AABN?CGuWcgAsEDWBOFQezDgD@kC@AABB?BB?C@U@BA?I@_C@EAM@K@u@@E@G@BC?I@eTAo@@o@@{@@o@@{@@o@@{@@o@@{@@o@@Msx@{@EIdGyBqCwAIKOBaI?w@QuAcNu@sVK@E@A@[@gKz@eCFBtd@?C@s@@A@BB@Q@E@BAEBD@DA?A@A@BB@HA?BAAE@K@E@E@BA?O@_@DC@G@_@ciC}lrA_@qbGEyLAagJM_rM~_By`@an@ssHD}dG"
	CategoryLC = "uA`Aq@Eq@y@BJ?i@@{@@cK@EC}K@s@_EEAABC@BF@C@BA?c@@cD@sGGiI@iAHoAvwAiA@BEAsAAC_TiDAIacAOFsAAC_AuA~@W@aAdBiPAIAiAAIAM@FA?y@AgB@K@BC?A@KBEAICWDC@KdGBDAQ@BC?EEFA?C@ICBB?CDGCBt@?B{rA?sFAkEEEBAKiA@BEqg]yAQu@eCyC@k@BE@sBDA@BA?EZABBuX?qADOF}C_yRKKGh_@q@Eq@dd@}C_BeACeAsBS@[@K@A@S@[@K@Abu@cBLcBl|A}B_jT}B_kXgD@kC@AABB?BB?C@U@BA?I@_C@EAM@K@u@@E@G@BC?I@eTAo@@o@@{@@o@@{@@o@@{@@o@@{@@o@@Msx@Q@e@EItmAeC"
	CategoryLl = "yB`Bq@y@Bi@?k@@M@v@A?PA?n@AADA?AABAABC?BDABC?AABB@BAABA?BAABC@BB?BB?AEDB@NA?RA?BB@BC@x@A?IABB?BACHA?eC@s@`EBABBC?AQB[?aA@ABC@VA?E@DB?Bs@?{A@`@AHt@AALA?`BAo@oAfyAsAACwVIacAOvBuA~@W@aAeBtCA?M@`BA?MGIIMGMGIIMGMGYAMGMGMGG@AEBC?A@AGEAAGMIC@AqGBC?BCZDDAAGECBu@jtA}A@BC?FACBA?BA?GDbBA?BG@BDKiA@BErg]l@ARZAfCLA?A@~@A?K@BAAHACBAABA?A@RADBE@LACBAEHA[BCtXsADOF}C_yRKKGh`@q@le@mAgCeAzCS@[@K@Abw@cBl}A}@_kT}@ykXq@YK@a@Yq@YE@BA?I@SYq@Yq@Yq@Yq@Yq@Yq@Yq@Yq@Yu@[o@@IYo@@IYo@@IYo@@IYo@@I@Btx@?O@e@EIvnAaA"
	CategoryLm = "h@oTa@CUMGFBAdCBE}MBfFcDAlGACB_@HBC_DBgDse@B_CtPBzu@jBBcRoMImD{BLBb@?eApTBMOW~}AApFB_EtMBk@?EDBaB?B}A?AuwZBbf@?GmGBrB[AxBOoABWhBCBAtMBVhCBlBTAfBEHBf_Tl@A_~@I@qA@Od{WEna@W_AA@Bl_O?C@K@Ap`KyBhEKl\\B_b@"
	CategoryLo = "vGiDBO_GBD?CoEB{X?q@CEl@}@@Qb@A@cE@BX?BJ?AABP@y@\\oDJBX?}@Ti@i@o@FSDm@@IPoAz@iBBBRFQO[CMAAAi@@K@BC?CBBPLA@CMAIBH?GCAAi@@K@A@A@A^E@BS?AOO@C@i@@K@A@GBBRNAVBK?KAAAi@@K@A@GBB^?BA?ANBQ@IBC@EBA@BA?BC?BC?ABUUBt@?K@C@k@@]BBZ?AABB?B^CM@C@k@@Q@GBB_@?BA?BO?BQ?M@C@oAABPDCGCWIDa@Bm@@O@BB?Iy@}A@AKIz@A@BA?E@m@@BA?O@AHBB?EVE_@B_A?K@eAZGrBsASBP?GCEBBC?BG?ACWKBqB?mS@EAK@BA?CAoA@EA_A@EAK@BA?CA[@oB@EAcCd@]pBue@A_@@q@DsCEMFa@Lc@Ma@MW@CNeBg@BcA?aA@gBFGAaA@BE?gCI{@p@y@AGJuACq@u@k@HgBoD{APMu@y@LAIuAYeAh@CIy@pBE@I@ABBz`@?Cv~AmBWk@HK@K@K@K@K@K@K@KfPBu@CiDGBA?oDCBE?qA@yDP}@o@]_O}zK_Ag`h@@kfAbAmAGuOC]IAaABq@?gChDBgBBK@C@E@k@\\eBMaB}@IBBA?BK?s@Ik@Xw@F{Al@GAOIG@oAVC@MS]@IBBC?_B@BC?BB?EABAWABSFBN?GAIAIHK@KpCcA\\eyTKk@C_BcgGyUAqEbABA?O@W@G@BA?BA?BA?sE`@sUQ}BAiBg@UsBG@kGhBQ@wAA{@BIAIAIACb@U@q@@c@@A@[AYa@sFdKw@B_Bn@}@Le@@MEiAIy@AeACM_CyCaBmAGeB{CkRHi@IMwCIABA?sA@ABBB?i@Ik@H{@`Ac@@AIi@Iq@eAmBEA_ABO?C@C@w@i@w@Bw@b@M@u@ZiBIi@Ic@La@mBoCvDeA{IqAEAmAw@IBH?g@i@a@m@g@Zk@KgBx@AABM?uA_@o@YeA\\BBGcABBL?{AMETBAb@a@@o@RA~@K@BA?C@[@QF{Ae@MAAAi@@K@A@GBBRKG}CgBQESC]}ASA@BxD?yAh@Ec@}ASB{@?qALBgA?q@d@KxDuArEMABB?K@A@m@NBA}AMAkAOBA[BJ?kAFBUJyARBR?mCfGO@gAPBq@?w@oBK@A@iATBY?G@A@}@MBgI?a@NBA?U@aA{BBoA?ox@eFeKkqA_EN}aAPIx|Bkc@xlGob@F{@P{CPy@Q}Ar@g@Dc@oZsCDBoD?k~JGilAi@OvvGcQNB]?AABN?CGuWcgAsEDWBOFQorGBuN?uA`@BaI?w@QuAcNs@tVK@E@A@[@gKzh@E@s@@A@BB@Q@E@BAEBD@DA?A@A@BB@HA?BAAE@K@E@E@BA?O@_@DC@G@_@ciC}lrA_@qbGEyLAagJM_rM~_By`@an@ssHD}dG"
	CategoryLt = "FdMDBe@BukF?KGMGMKBOn@?"
	CategoryLu = "lB`Aq@dBk@@K`@v@AANAAn@A?DABA@BA?BA?AAE@A@CBA@A@DA?BAABA?BA?A@BA?BCFFB@LAAPAABB@C@x@AFA@AABA?C@FA`HBABBHEBA?A@BA?BA?]@Ob@BB?ABVADBB@AAcBo@`@AHv@A?LAA~AAAiAhyAiA@BEqUiDycAsAAC_ItCAH`BAHMGIIMGMGIJFAGMgAEKEKEKGJEeGBDBCACABC?EEFA?CAEIADB}@{rA}Ao@BA?AAFA?C@BBGC@`BAGBACBmi]@j@ARZAfCLAB|@AIDA?HACBAABABTA?E@G@NA?C@BFDBA[BkxT?o@de@mAgCeA{CS@[@K@Aiv@cBl~A}@_kT}@_lXq@Yq@Yq@YBA?DB?BB?C@MYq@YA@EAM@KZA@E@G@BC?IZq@Yq@Yq@Yq@Yq@Yq@]o@`@o@`@o@`@o@`@o@`@BuhC?_A"
	CategoryM  = "uD_W}ErGKfGwA@BA?BA?BAgASo@g@OBeB?IAIAA@Eb@B^?q@zASy@OHBX?C@O@C@Gj@C{@Mi@m@@_Au@C@a@@KIA\\Cw@BA?IAAACHBJ?BZACw@BA?ECAACBB^?BCJCw@BA?K@C@CSAUI@Cw@BA?IAAACFCIA]B{@?EBC@EHBh@?Ev@BA?I@C@EFAJA\\Cw@BA?I@C@EFAJANBL?Cv@A@K@C@EHBJ?B]?AeABD?G@BA?KQA|@BB?IKMaBBB?MJKhAAZDACAp@e@@ADS@eAHBdB?c@VECC@CAKBELU@BJ?C~TCq\\E[C\\A]A_A}@HBm@?A@BuB?Bb@uBUCUzEGx@Q@w@ABp@?y@p@Gn@_@e@OKC]Ww@Yo@e@wCC@g@CBFACeE}BoU_A}~AClCB`B?{@iPIhBAsm\\E@Q_@AoAAoGBCCBW?ECBsA?Br@?_@Ya@LBf@?KXWk@En@Yc@BcA?WKBH?Bm@?Aq@BA?AAADA@Bi@?EDAkFM@AoxRBaV?[O]l]BbFtCGes@C@ADEg@CCBeD?B}P?CbKAoACeASp@EyBCt@[h@BB?BJ?Cl@SFB}@?Ac@YOAk@BL?Ao@YGE@A{AUEBB|CUTEv@A@KAAACHBJ?BB?IBG_Ea@VBqA?c@jFKAOZAqA_@iBWdB[_G[tFI@AAE@BA?BmC?IAKBB\\?Og@K@EGBI?Qm@]tKM@MqAi@@YyBIBBA?BA?I@BbA?E@A@GzIEHA@Bp@?IBG|fDBF?YysLGz@Kw_@BA?iBFEpABK?BkdR?BarC?wAAk@}OGBIGMAK]EsCCz|@kBCaBGBNUG@[oi@K@_@AK@A@GcBB`D?IvJB}@?C{NE_^KlBKt|dW}M"
	CategoryMc = "aBbgABw@ACGE@Aq@Ay@CEAAAIBk@y@CaABz@?AGBA?Bu@?Bz@@BF?BB?BJeBA@ABC@CIBi@?A|@E|@Ay@BA?EAA@AHA[BN?Bz@?ADC@CIBj@?BkA?AEMQAiIA~@BkD?BDEBB?BY?BJ?AAKTAAIABJ?Awr@B^`CBG?K@AyIEACCA@I_FAy@BAHBA?BH?GpCBp@DBA?E@A|@B^CAAB|@AC@BC?Bp@?KGAjDBUuxCAr~\\AABxA?Br@?[mCAn@Bp@?BD?BB?AmBAAAWBm@@BmBAADBmF?BA?BA?BAr_XBA~BBm@?ACArBBX?B{@o@CHALB}A?ABA@BjD?A^Ay@A@EAAACHBJ?BqE?AGABBjB?AEBA?CABmF?AEEABqB?AGA@BmB@AEBiB?BDdGCHBwF?G@ACBB@BnC?AGECBtA\\A}@BwKMBjBFBBtEGCA@B~I?BLo@AGA@Bo_S?iBgBArjWAEI"
	CategoryMe = "Dgc@AspDB~o@?C@Cjk`@C"
	CategoryMn = "vD_W}ErGGhGwA@BA?BA?BAgASo@g@OBeB?IAIAA@Eb@B^?q@zASy@OHBX?C@O@C@Gj@C{@Mi@m@@}@v@BACMCBC?IIA\\Bz@CEGBT?BZAAx@BD?BD?BB?ABB^?BCJAx@BD?E@ACBT?BV?G@Bz@ABA?CGBG?BK?B^|@BLq@BCv@BA?ADC@EFAJA\\Bz@ABFDASA[Ax@ACEGBT?B]gABG?A@BzAAKKMaBBB?MJKhAAZDAv@Y@G@ADS@eAHBfB?C@I@AAAXACCOELBB?BFNB_U?Aq\\C\\A]A]A_AA@KGBB?QHBm@?A@BuB?Bb@uBCCAHBF?AzEAABz@@K@BAAMEQABp@?W@]p@Eo@BA?E@BEg@OKA_@EAA@Cw@BA?BC@Cy@MAAwCC@W@KCBFBAeE}BoUWCBC?S}~AClCB`B?{@iPEjBAsm\\BD?O_@AoAAoGBCCBY?BEvCAYa@LBf@?KXSm@Co@BB?CAAf@BcA?GAAAAKBHn@Bs@@CAADA@Bj@?BHmFBBCBpxR`V]O]l]BbFtCGes@C@ADEg@CCBeD?B}P?CbKAoACeASp@EzBBv@?Yh@BB?BJ?Ap@EAAFB}@?Ac@G@M}@BL?Bt@?MIEAB_B?AABA?BFAB}CBMTAx@ABBe@?IBGbEMAC@BWsAI@BD?BA?BnF?CEA@AZAtAMABA?BjB@BB?G@BeB?AAE@GbGO@A_GA@BDoCEAACB`@?Og@IAEGBI?GACm@W@AuKK@I@BrA?g@AK@A@AyBIBBA?BA?I@BhA?BC@B{I?BK?Bt@?EDBA|fDBF?YysLGz@Kw_@B_A?CpABxdR?BarC?wAAk@_PCPMAK]EsCCz|@kBCaBGBNUG@[oi@K@_@AK@A@GcBB`D?IvJB}@?C{NE_^KlBKt|dW}M"
	CategoryN  = "aAo@QwBADBB?A`l@QeCQeEQ{KQuBQCIkBQuBQuBQAImBWrBQGKfBQgBKFc@lBQ_BQuBQeAe@kGQeAQnUe@pZCnFQEQUQkHQ_CSdDQEQuDQuAQeCQEQu_@BC?GEQeEcBAGuUuBmAi@uRy@hj@BiWXOMCvIEiCQ]M@[_@Qf@[_z[Q{DQ_IIyCQe@QeEQUQuAQuKQuwSQlNwAKoBPAtIs@c@E\\BHeCGiEQm\\MXKf@OjAGUI_DAA]AyA_AOs@A]CjAGgBMWMh@KiIIo@QeH{@}CQi@EoBKeCy@_CQ{@QoCQFe@zFQuIQuBQuJQeBQeBUcLc@|AQuVw@bFQeAQeLQeBg@j`@{EpnPQuAQeCQ@K}Wk@h`Xe@Ke@kBo@ta@aB_iAQeLQuNQl]O_CQvWsB@C@EkAwA@[a]WbvAQ"
	CategoryNd = "d@o@Qep@QeCQeEQ{KQuBQuBQuBQuBQuBQuBQuBQuBQuBQ_BQuBQeAQuGQeAQey@Qe@QkHQ_CQeDQEQuDQuAQeCQEQema@QeTQe@QeEQUQuAQuKQuwSQek@QecAQkXQ_CQ{@QoCQuGQuIQuBQuJQeBQeBQeLQeBQuVQuFQeAQeLQewQQuAQeCQsbZaB_iAQeLQuNQua@QusCQ"
	CategoryNl = "FmvDCnrAcAAE}rBBY?MMCjt\\QoqUgBkMBHeCGi`G{E"
	CategoryNo = "[qDADBB?AthAIwJIwBCdCKxEKPOpLQt`@e@rb@Q_NBus@BIEQeE]h@BvU?sBmAi@uRy@hj@Btc@?CiCQ]M@[_@Qf@[oj\\IpeUwA`AEPAtIs@c@Esh@MXKf@OjAGUI_DAA]AyA_AOs@A]CjAGgBMWMh@KiII_J{@}CQi@EoBKeCe@zJe@di@AmLOfZc@rYg@e{QK}Wk@h`Xe@Ke@kBo@miDO`\\sB@C@EkAwA@[a]W"
	CategoryP  = "rB`@C@I@EIABAYC@B[@Bc@DBCIABBC}TBHqMIh@Ar@BAABBk@ASA@ALBA?AiAEeBBk@?WhFCu@[^BeG?BJkCBxBxBBfKKBoJyABJ?BhD?Y@Be@?CfABjA?ECAnBIjDBdR?MvCBmRk@AmACfAA|CC@Cd@SxHAwEA_CK@IkDK[A|BEz@G}@A_AMJB|X?k@Ge@@W@U]AMAxRE\\A|`@YnAA^QrKi@~@E_@AzVE@AoBBoC?yA@}@AUbLCCQAUOBLaBBzAa_\\AlGCbBBJrBI{JEuAAg@C@Bq@?Bo@`BWOA{BE}BAOAxFBriS?BpE?OUcA@Y@BD@AtCC@I@EIABAYC@B[@BA?IyKC{SBp@}KBgVfEB_@oGOe@BpB?IaAKxAEoWBgD?Ek@E|DKlBA@E}BEo@AnAECBM@CwAIjBBaL?EIA@BhByFk@hBC[WkABbC?A{FBhG?AzCB|A?KrAC@G|AQvHGi@AdSAiAWnDBpb@?E{zAAzrMAdCBaA?EGBrY?CfIB|dRfnFGquBA"
	CategoryPc = "D~AB_~F?BS}mv@AWCnF?"
	CategoryPd = "Jl@B|i@r@BaqBd_@Bi_A?G`oBBB^ACB\\}LBSnBBpkr@?Be@IBiD~{B?"
	CategoryPe = "Vh@Bs@^B}tB@B~y@hlABw@NBzR@B^}`@LAoAB`@@FAsKTA_ABA`@Be`@@DAk@FAkLHABFAAA}gr@ByE\\NABBQ@BAiDBs@^DB"
	CategoryPf = "DzDB}yFBB\\gmBBACBBNBC"
	CategoryPi = "EjDBlzFAAABYgmBBACBBNBC"
	CategoryPo = "pB`@C@CADA?BJ?BC?B[cABEMAFB~TGBrM?Gh@Bv@ABBk@ASA@ALBA?AiAEeBBk@?WhFCu@[^BeG?BJkCBxBxBBfKKBoJyABJ?BhD?Y@BpBiAGCAnBIjDBdR?MdWB|B?AfAA|CC@Cd@I@ExHAwEA_CK@IkDK[A|BEz@G}@A_AMJBbY?BH?KGOAEACBS@BA?OycBE@AoBBoC?BD?AABB?M@A@BB?BJ?E@QAE@BA?UACkLCx@B}Da_\\AlGCbBBJrBI{JEuAAg@C@Bq@?Bo@`BWOA{BE}BAOAxFBdpS?IABVSAAEBC@EFCEBA?BuC?A@CADA?BJ?BC?B[c@BB??yKC{SBp@}KBgVfEB_@oGOe@BpB?IaAKxAEw\\Gk@E|DKlBA@E}BEo@AnAECBM@CwAIjBBaL?EIA@BhByFk@hBC[WkABbC?A{FBhG?AzCB|A?KrAC@G|AQvHGi@AdSAiAWnDBpb@?E{zAAzrMAdCBaA?EGBrY?CfIB|dRfnFGquBA"
	CategoryPs = "Yg@Br@^B~tB@B~y@}jABCe@Bw@NBzR@B^}`@LAoAB`@@FAsKTA_ABA`@Be`@@DAXBR@DAkLHABFAABahr@vEB]@LABBQ@BAiDBr@^BCA?"
	CategoryS  = "`Cc@BFOC^BAZBAb@G@AABA?CABC]B_@iMEKYDK@BA?]tBBN?BpBjCBjG?AuBCABB?BnEIBS?BwFFAgCBiJ?BF?BuF}BBbC?KcCBoEh@BeE`ECNBA?AAISDAdCM@I@ADEdEAoVQrUBmJcJB}C?_A`JQHO_a@BA?AJCLCLCLAdABMf@CLCR_A~@A@E@AIBA?ADI@DACBK?BD?EDE@Bz@?BD?kVCw@AuNXSpAyCUme@k@_BA{@IcXU{BC}@AiVA}@@oEdFIdJAm@q@@oDKiLYUGBM?BLTAEAzAArFACQ_@eA[{@Jy@GBO?{@IkAN}R_mE}BosTkBxPk@HAfBA|CEIE|PC`FBN?B}|RgC_@|J]~BBl@?CaBBA?AABzCEBP?A^BAZBA`CK@KLAxHOx@_@AC@WBBo@?uAyr@AnQBvbBtcAw@iyQEDBviSrtCeF{@iNIkAAuBDCUAFy@CwBTaCBBzD?iDiZBY^BY^BY^BY^BY{@}^v@Eq@M@Y@Agu@BoLklABC|BBaM?BnG?sACeEK[A[@[@gAV_Iw@w@LuACOFAMIyCm|@C_@BWBkFC{DEUCBO?SCmBGQEmAGy@AAmAeTKYAWBOFyA@KGYCOFOFcH@kB"
	CategorySc = "Lc@B}B?Chf@B{BqNAqNAFBuFfGBeQzkABdeA?}@vz`@BcmTkBBzCzEABAu~FE}wo@BplA"
	CategorySk = "X}ABAfABFCBChOEKYDK@BA?]tBBN?Bbg@sxDBA?AJCLCLCLA{cCAbr\\k@HAfBAo]BN?BfaS?]zZBAaD?v_|@G"
	CategorySm = "j@j@BP?A|@BAl@BDd@B_@}VBoO?AzpEBMf@CLCjCBg@?EEBdA?EDACDBFB_@?BB@B_@?sO_@AyAB^?m@g@ItMBIu@MnBBpI?EA{@I]_GcGU{BC}@AaOo@g@AI{}r@BxX@CcDBP?A|@BAbCBF?Csut@BY^BY^BY^BY^BYkxDA"
	CategorySo = "bBeDBBCBAp]BjG?B_C?BnEIBS?BwFbOBuJaCI@BdCnEBi@fKCNBA?AAISDAdCM@I@ADEdEAoVQrUBrU|CaA`JQHObk@A@E@AIBA?BF?G@DACBK?BN@A@Bz@?BI?EAE@A@A@K@{@AA@BA?y@kGMCe@AKA_D@y@XmAEgCXSpAyCUkJ@O@iBG{E@mNk@uA_A}N_O}ATAEkAA}@@oEdFIdJAm@q@@oDKiLYUGBM?BLTAEAoIACQ_@eA[{@Jy@GBO?{@IkAN}R_mE}BosTkB`ZEIA@B}P?AeuS]~BBm@?AcNBCCALAxHOx@_@AC@WBBo@?uAyr@AnQBvbBtcAMC_@iyQEDBviSrtCeF{@iNIkAAuBDCUAFy@CwBTaCBBzD?iDhd@}^v@Eq@M@Y@Agu@B|yA`CBqU?sACeEK[A[@[@gAV_Iw@w@LuACOFAMIyCsNDml@C_@BWBkFC{DEUCBO?SCmBGQEmAGy@AAmAeTKYAWBOFyA@KGYCOFOFcH@kB"
	CategoryZ  = "E_@B_C~mDB_kA?Q\\ADBo@_|B?"
	CategoryZl = "@g`G?"
	CategoryZp = "@h`G?"
	CategoryZs = "D_@B_C~mDB_kA?Qc@Bo@_|B?"
)

const (
	ScriptAdlam                  = "?_gyBuCCQCA"
	ScriptAhom                   = "?_wdAs@A[Ck@"
	ScriptAnatolian_Hieroglyphs  = "?__pAkc@"
	ScriptArabic                 = "U_o@G@I@Y@C@}@@QJq@@uE@aAoA}AoF{@@AEqC@w@oq{@cFOsUA}CAiBFB`@?[oBG@kGbzB{@}BC_wv@E@s@@A@BB@Q@E@BAEBD@DA?A@A@BB@HA?BAAE@K@E@E@BA?O@_@DC@G@_@s@A"
	ScriptArmenian               = "Cph@iAAaBACbk|@G"
	ScriptAvestan                = "?_waAiBBK"
	ScriptBalinese               = "A_wEwCB{A"
	ScriptBamum                  = "@_th@mDggo@ob@"
	ScriptBassa_Vah              = "?ouyAy@AI"
	ScriptBatak                  = "A_}EeBGE"
	ScriptBengali                = "M_kAE@MAAAi@@K@BC?CAOAAAEGBD?BA?EAo@"
	ScriptBhaiksuki              = "?__fAO@wA@YIw@"
	ScriptBopomofo               = "BiVAxoJsAoB}@"
	ScriptBrahmi                 = "?__cAyCCeAH?"
	ScriptBraille                = "@__I}N"
	ScriptBuginese               = "A_oEu@AA"
	ScriptBuhid                  = "@_yDe@"
	ScriptCanadian_Aboriginal    = "A__D}f@oPiCyl_A]"
	ScriptCarian                 = "?_t_A_B"
	ScriptCaucasian_Albanian     = "?oh`AeBJ?"
	ScriptChakma                 = "?_gcAgB@a@"
	ScriptCham                   = "C_oi@kBHYAQAE"
	ScriptCherokee               = "B_|CiDAIqzd@}C"
	ScriptChorasmian             = "?o|bAu@"
	ScriptCommon                 = "qA?_CYIY{A@[@GVB_@`MkADGAe@sBBIEBA|RBFMBC_@B|CcOBaC?Bye@tKEaHBon@?AfAAjEA@Bme@LBG?C@I@CABeW?SAkD@SBS@[P_A~@iA@CAI@s@@_@h@CCkh@XST}x@_Gef@A}@@oE_OyDqKUCG@BA?m@NMCEzAABBzA?BsC?[_@eA{@}B^_Dn@BxA?kI_mE}B_gUaAeBCdDQsFB`DjKBN?BrmS?BpE?OUcA@c@@ErCBA?{@YIYSIBm@?B`A?I@KIGaGCCwABOoAWr@wAcFs@clm@EktCeF{@iNIkAAyBB_@GAFy@CwBtEe@Ke@KkDHo@fCgD@kC@AABB?BB?C@U@BA?I@_C@EAM@K@u@@E@G@BC?I@eTAeQAaBpbDeCkAwBaUuACeEK[A[@[@gAIyIw@q@@ALuACOFAMIyCm|@C_@BWBkFC{DEUCBO?SCmBGQEmAGy@AAmAeTKYAWBOFyA@KGYCOFOFcH@kBd@Qf_`WB^?{D"
	ScriptCoptic                 = "Ba^YocIeFDK"
	ScriptCuneiform              = "?__gAqx@eB{E@GJeK"
	ScriptCypriot                = "?__aAIABA?sA@ABBB"
	ScriptCypro_Minoan           = "?o{jAcE"
	ScriptCyrillic               = "F__@gGAoIoyDOaDBlAfbC}@_a]}Dm{TA_ow@yB`@?"
	ScriptDeseret                = "?__`A}C"
	ScriptDevanagari             = "C_gA_DC[Aq@_zf@}@_o[Q"
	ScriptDives_Akuru            = "?_geAKABB?K@A@y@@AAUHQ"
	ScriptDogra                  = "?__eAuB"
	ScriptDuployan               = "?__nBsEDWBOFQAE"
	ScriptEgyptian_Hieroglyphs   = "?__kAidA"
	ScriptElbasan                = "?_g`AmA"
	ScriptElymaic                = "?_~bAk@"
	ScriptEthiopic               = "_@_oCoC@EAK@BA?CAoA@EA_A@EAK@BA?CA[@oB@EAcCA}@Bq@enEk@HK@K@K@K@K@K@K@Kah^IAIAIHK@KpdnAK@E@A@["
	ScriptGeorgian               = "G_dCiA@BEAsA@Eo{AsAAC_aCiA@BE"
	ScriptGlagolitic             = "@__J}D_|kBK@_@AK@A@G"
	ScriptGothic                 = "?ox_As@"
	ScriptGrantha                = "?_wcAE@MAAAi@@K@A@GAOAAACABFDKAKBG"
	ScriptGreek                  = "\\oZE@CAE@BD@BA?A@BA?c@@{BM]ehEGq@GCGsAB`I?g@AIAiAAIAM@FA?y@AgB@[@YAI@c@AC@OfHB~pa@ymT{CPB_bs@?gC"
	ScriptGujarati               = "M`sAC@O@C@i@@K@A@GAQ@C@CABO?CAUFK"
	ScriptGunjala_Gondi          = "?_jfAI@A@gA@A@IFQ"
	ScriptGurmukhi               = "O`oAC@ICAAi@@K@A@A@AABA?ECAACBBG?C@BG?]"
	ScriptHan                    = "I_sJq@@oDKiLn@BAXOMEc]}zK_A}~g@_gUyUAqEgg\\AKAm_c@}lrA_@qbGEyLAagJM_rM~_By`@an@ssHD}dG"
	ScriptHangul                 = "M_gC}NmpFA`GyDpB{@`A{@`v\\w@bSeyTKk@C_Bc|H{@BIAIAIAC"
	ScriptHanifi_Rohingya        = "?_gbAmAGQ"
	ScriptHanunoo                = "@_xDg@"
	ScriptHatran                 = "?_faAc@@ADG"
	ScriptHebrew                 = "Hpk@kBGs@CIgh|@q@@G@BA?BA?BA?O"
	ScriptHiragana               = "A`aKiDEC`z~A{PQB]?AldO?"
	ScriptImperial_Aramaic       = "?_aaAi@@O"
	ScriptInherited              = "Q_W}EtGAcMSYB`V?CziC{@`OC@W@KCBFBAeE}BkOAaE_AxxBEjBAdjr@]OYn]BbFyaCBd}m@?wAAk@_PCPMAK]EqyjW}M"
	ScriptInscriptional_Pahlavi  = "?_zaAc@DM"
	ScriptInscriptional_Parthian = "?_yaAi@AM"
	ScriptJavanese               = "B_ki@yCAQCA"
	ScriptKaithi                 = "?_ccAcCI?"
	ScriptKannada                = "L_cBW@C@k@@Q@GAO@C@EFAEA@EAQ@C"
	ScriptKatakana               = "F`dKqDACoF]oE{A@mDm_r@Q@wAqak@E@K@A@B_H?Aq@BN?C"
	ScriptKawi                   = "?_wfA_@@oABu@"
	ScriptKayah_Li               = "A_gi@yA@?"
	ScriptKharoshthi             = "?_oaAE@ADM@C@w@ACCQFO"
	ScriptKhitan_Small_Script    = "?c~zAB{wE?g\\"
	ScriptKhmer                  = "C_{DyDAQEQeN}@"
	ScriptKhojki                 = "?_ocAa@@{A"
	ScriptKhudawadi              = "?otcAsBDQ"
	ScriptLao                    = "J`sBA@BA?E@m@@BA?i@AG@BA?I@QAE"
	ScriptLatin                  = "^`Aq@Eq@n@BODk@@{@@_[f@GzoEiAE_BDEDW@iC`A}NpJBMOWlCAEB[PoAvuA}@at]iEB}BDA@BA?EWYoXsA@O@Eu{RKy_@q@Eq@d`AI@qA@Odyt@{@EI"
	ScriptLepcha                 = "B__FmBB[BC"
	ScriptLimbu                  = "D_gE{@@UCUCBC?S"
	ScriptLinear_A               = "?_o`AkRHi@IM"
	ScriptLinear_B               = "?___AU@q@@c@@A@[AYa@sF"
	ScriptLisu                   = "@oeh@}Aot]?"
	ScriptLycian                 = "?_s_Aw@"
	ScriptLydian                 = "?_haAq@D?"
	ScriptMahajani               = "?oicAkA"
	ScriptMakasar                = "?_vfAo@"
	ScriptMalayalam              = "F_gBW@C@cB@C@IC]Aq@"
	ScriptMandaic                = "A_aAu@A?"
	ScriptManichaean             = "?_uaAkACU"
	ScriptMarchen                = "?obfA}@Ai@@Y"
	ScriptMasaram_Gondi          = "?_gfAK@A@uABBA?BA?MGQ"
	ScriptMedefaidrin            = "?_qzAsD"
	ScriptMeetei_Mayek           = "B_vi@k@hEyAAQ"
	ScriptMende_Kikakui          = "?__yBgKA]"
	ScriptMeroitic_Cursive       = "?_laAm@Ce@AyA"
	ScriptMeroitic_Hieroglyphs   = "?_kaA}@"
	ScriptMiao                   = "?_wzAsCCoBF_@"
	ScriptModi                   = "?_odAgCJQ"
	ScriptMongolian              = "D__EAABA?c@EoDFsAtl~@W"
	ScriptMro                    = "?_qyA{@@QCA"
	ScriptMultani                = "?_scAK@BA?C@[@S"
	ScriptMyanmar                = "B__C}H_ie@{@`B}@"
	ScriptNabataean              = "?_caA{@GO"
	ScriptNag_Mundari            = "?oexBqA"
	ScriptNandinagari            = "?_leAMAyAAS"
	ScriptNew_Tai_Lue            = "C_kEuACq@ESBA"
	ScriptNewa                   = "?__dAuD@G"
	ScriptNko                    = "A_}@sBAC"
	ScriptNushu                  = "?`~zABnkO?sW"
	ScriptNyiakeng_Puachue_Hmong = "?_gwBwABYAQCA"
	ScriptOgham                  = "@_sDw@"
	ScriptOl_Chiki               = "@oaF}A"
	ScriptOld_Hungarian          = "?_cbAcBLcBFI"
	ScriptOld_Italic             = "?_w_AeAHC"
	ScriptOld_North_Arabian      = "?_saA}@"
	ScriptOld_Permic             = "?oy_AsA"
	ScriptOld_Persian            = "?_|_AeACY"
	ScriptOld_Sogdian            = "?_wbAmA"
	ScriptOld_South_Arabian      = "?_raA}@"
	ScriptOld_Turkic             = "?__bAoC"
	ScriptOld_Uyghur             = "?ozbAq@"
	ScriptOriya                  = "M`wAC@MAAAi@@K@A@GAOAAACFCCA@GAa@"
	ScriptOsage                  = "?od`AeACeA"
	ScriptOsmanya                = "?_c`Ay@AQ"
	ScriptPahawh_Hmong           = "?_wyAiCIQ@K@g@Dc@"
	ScriptPalmyrene              = "?_baA}@"
	ScriptPau_Cin_Hau            = "?_ueAoB"
	ScriptPhags_Pa               = "@_ai@mB"
	ScriptPhoenician             = "?_gaAu@B?"
	ScriptPsalter_Pahlavi        = "?_{aAa@FEKK"
	ScriptRejang                 = "Aohi@eAJ?"
	ScriptRunic                  = "A_tDsCBS"
	ScriptSamaritan              = "A__AyAA["
	ScriptSaurashtra             = "A_ci@iCGU"
	ScriptSharada                = "?_kcA}D"
	ScriptShavian                = "?oa`A}A"
	ScriptSiddham                = "?_kdAiBAiA"
	ScriptSignWriting            = "?__uBug@NG@["
	ScriptSinhala                = "K`kBC@a@Bm@@O@BB?IBBD?G@BA?KEQACk~_Ae@"
	ScriptSogdian                = "?oxbAqA"
	ScriptSora_Sompeng           = "?oecAo@FQ"
	ScriptSoyombo                = "?oqeAcD"
	ScriptSundanese              = "A_{E}B_GM"
	ScriptSyloti_Nagri           = "@__i@wA"
	ScriptSyriac                 = "C_w@Y@uBACoGS"
	ScriptTagalog                = "A_wDi@H?"
	ScriptTagbanwa               = "B_zDW@C@A"
	ScriptTai_Le                 = "AoiEy@AG"
	ScriptTai_Tham               = "D_pE{B@w@ASEQEY"
	ScriptTai_Viet               = "A_si@cCWG"
	ScriptTakri                  = "?_sdAqBEQ"
	ScriptTamil                  = "Na{AA@IBC@EBA@BA?BC?BC?ABUCGBC@EABFMg@d}cAaBL?"
	ScriptTangsa                 = "?oryA{C@Q"
	ScriptTangut                 = "?_~zAB_@?k~JG}n@_OO"
	ScriptTelugu                 = "L__BW@C@k@@]AO@C@EFA@CABB?CAQFO"
	ScriptThaana                 = "@_{@aB"
	ScriptThai                   = "A`oBqBDu@"
	ScriptTibetan                = "F_wBmC@eACkA@eA@[@KCA"
	ScriptTifinagh               = "BohJmBFAM?"
	ScriptTirhuta                = "?_cdAmCGQ"
	ScriptToto                   = "?oswB{@"
	ScriptUgaritic               = "?_{_Ay@@?"
	ScriptVai                    = "@_gh@uQ"
	ScriptVithkuqi               = "?oj`AS@[@K@A@S@[@K@A"
	ScriptWancho                 = "?_uwBqBD?"
	ScriptWarang_Citi            = "?_deAcDK?"
	ScriptYezidi                 = "?_sbAqA@CAA"
	ScriptYi                     = "A__g@wgABkB"
	ScriptZanabazar_Square       = "?_oeAmC"
)

const (
	PropertyASCII_Hex_Digit                    = "Bo@QFIYI"
	PropertyBidi_Control                       = "C{o@BqnE?BZ?Ev@E"
	PropertyDash                               = "Ll@B|i@r@BaqBd_@Bi_A?G|@Bg@NBfKc_BBB^ACB\\}LBSnBBpkr@?Be@IBiD~{B?"
	PropertyDeprecated                         = "DhIBih@bgABAh`AAdeAIxTAuevZ?"
	PropertyDiacritic                          = "mB}ABAfABFCBB?BwN?yH@MDIPACBI?B}F?EpEBw@?]@s@@BA?BAeCMCAeCACABCbAs@zASy@Sa@A}BMh@QOu@|@BPBE[BjAOBnBOBnBOBo@?A{@BPFBwBmBBPmBBPlBAOD|B?G@BkBLGjAAZDACAaAC@A}@BpB@Ag@ACGXK@BJ?BaU?As\\ArDSHB{I?AxHMABp@?YASgBBOe@Ou@AiCA_AIqAo@CBFACq@{BxAUd@S|LBA?AJCLCLCLAofBC|HBzN?GhBE~ABrj\\KA@B\\?BrA?BN?_AeBClBAiEB[?_@x@Ec@B_BKBd@tCC`AEr@BdB?EHC_CAoxRBaW?[mGBAn@Bm@?BcA{VB_d@?G@qA@OiXAzPItMCeASp@E_EBi@gAAwBA}@BlAHCgBAqDApABPWKBGlEBCzBAzFA}BBvB?BsBlGAaGACB|CrABRpABeLaGBA?BqAntD[ysLGz@Kwa@_@oAA}~NE@K@A`wFyAAk@_PCBIGMAK]EasByBaEKvJB}@?C_n@KlBC@C"
	PropertyExtender                           = "NvDBxO?BnZxLBzYoVB_CbiABx@bRBnKcABi{Cj@GfBA|ACuwZBvn@a]BVhCBlBTAzbT?o_AAy}ABhR?Ane@BidS?B|c@?BAwi[Ae_AC"
	PropertyHex_Digit                          = "Eo@QFIYIht~@QFIYI"
	PropertyHyphen                             = "El@B_C{e@B{rCh_AAdoBBcVfjr@BiDvA?"
	PropertyIDS_Binary_Operator                = "Ao~JAAM"
	PropertyIDS_Trinary_Operator               = "@q~JA"
	PropertyIdeographic                        = "Fe_KAXOMCd]}zK_A}~g@_gUyUAqEig\\B[?k~JGilAi@OfbHuWcgR}lrA_@qbGEyLAagJM_rM~_By`@an@ssHD}dG"
	PropertyJoin_Control                       = "@k_GA"
	PropertyLogical_Order_Exception            = "E_qBGzBGovACABzfc@?BB@A"
	PropertyNoncharacter_Code_Point            = "Aom~@}@mOA}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A}~~@A"
	PropertyOther_Alphabetic                   = "sCdYBjR?W@BA?BA?BAgASo@W@KOBeB?ICEAACBc@]]eBSdBABO@C@EfDUBKEe@u@AA[@ADCIA\\Cy@KAAAAIBJ?B]?Ay@GCAAACB^?BCJCy@M@C@ATAUCCCy@KAAAAHAIA]B{@?EBC@CIBh@?Ex@K@C@CGAJA\\Cy@K@C@CGAJANBL?Cy@K@C@CIBJ?B]?AjAI@BA?KQA|@BB?IQBcBAI@AOBcD?a@HS@eAmBU@BB?CVECC@CAKBELU@BJ?Csr@A]A]A]AaAc@{DAa@BvB?SCO}EGx@QAe@iAAJCp@Go@[{@C]OAAx@Sq@c@oLY`u@eBufA}@sb]Ma@AaJBHVGwAAq@]@By@e@G[Ul@Eo@Ud@BcA?WKBH?Bm@?Aq@BA?AAADBl@?EDBmF?KrxR?vaAGes@C@ADEsWEbKArICt@Yl@AJCl@OHB}@?Ac@UQAx@Co@WMA{AOABFAB}C?OVEy@KAAAAIBJ?BqE?U@CiBa@lFKAK\\AqA[@BjB?QfBY`GWvFI@AAABBAmCKAICB\\?Oi@G@EQSm@YvKM@KrAi@@YyBIBBA?BA?A@BCaAG@A@E{IEHA@Bp@?IBCm_SBA?iBFE|AAkdRBazG?I@_@AK@A@GcBBwdAg~@q@Eq@Eq@"
	PropertyOther_Default_Ignorable_Code_Point = "DnYBooB?Bsq@?BodA}fCB{pr@nAOf__YBA?w@_B}FoF}_F"
	PropertyOther_Grapheme_Extend              = "I}lABXeJBXeBBXiFBR?BgBWBwBNBuiBue@Ba`C?Bnzr@??}{CBXwIBLpFB`[s`m@BH?EltjW}D"
	PropertyOther_ID_Continue                  = "BvDBoU`~BOgr@?"
	PropertyOther_ID_Start                     = "BdcEApcABUkzBA"
	PropertyOther_Lowercase                    = "SiDBOtNOFA]G_BBt@`kBBo`B?yBLBb@?eApTBMOWrE]oYq@q{@A}o]AqEBaC?ABAaZEH?u_VBB?A@qA@Otbu@yB"
	PropertyOther_Math                         = "~@}ABqZ?AABZ?BB?B``FZCJB`@?CWAMA`AWCBC?BD?EQBDAQ@BC?EEBC?BB?BA?A@IBEDGjAGAE@A@A@BA?EAACACa@AA@BA?I@BF?BbH?CgDA@BXPB}L?BL?MDGDAAABGMBAAIWAx@BA\\EHAuIA^QrKi@~@E_@Abbt@BACBsE@?`et@gD@kC@AABB?BB?C@U@BA?I@_C@EAM@K@u@@E@G@BC?I@eTAo@@o@@{@@o@@{@@o@@{@@o@@{@@o@@MAaB_oDE@s@@A@BB@Q@E@BAEBD@DA?A@A@BB@HA?BAAE@K@E@E@BA?O@_@DC@G@_@"
	PropertyOther_Uppercase                    = "A_jG]eYq@_brBq@Eq@Eq@"
	PropertyPattern_Syntax                     = "W`@[IKYE@BZ?Ca@K@BA?DA?DDBBW^BxwF?k@G[Ac@@QpH}k@_Dif@]ueA_O}F`KCCo@NBmgr@?BeG??"
	PropertyPattern_White_Space                = "CHGQBdBg{FAWA"
	PropertyPrepended_Concatenation_Mark       = "C_o@IvEBq@_KAoA?y}`ABO"
	PropertyQuotation_Mark                     = "Ia@BDbCBO{yFMXAfoBBiM?CLC`pr@E|DBDyAA"
	PropertyRadical                            = "B_sJq@@oDKiL"
	PropertyRegional_Indicator                 = "?en{Bq@"
	PropertySTerm                              = "e@`@BLOBii@rCCsDBk@?AuFB}@@BC?BeH?Bdv@?BvWCAdWBfE?BlEDBzH?BbJ?CmDAAA\\A{DA`AA{\\AHCcnBBMUAlLB|f\\mGAbFBC}JAuAA~ABxC?BsC?AoCAxFBfrSBAhDBLOBaAsvAA|f@Gk@E|DAtBE~BC`CAEBP?BxA?BA?BlB`LAtJAD[hBAxFCdOBAzFAvAAcLAsTAiAAhxQAdCBaA?BKrYBfoRgnF?"
	PropertySentence_Terminal                  = "e@`@BLOBii@rCCsDBk@?AuFB}@@BC?BeH?Bdv@?BvWCAdWBfE?BlEDBzH?BbJ?CmDAAA\\A{DA`AA{\\AHCcnBBMUAlLB|f\\mGAbFBC}JAuAA~ABxC?BsC?AoCAxFBfrSBAhDBLOBaAsvAA|f@Gk@E|DAtBE~BC`CAEBP?BxA?BA?BlB`LAtJAD[hBAxFCdOBAzFAvAAcLAsTAiAAhxQAdCBaA?BKrYBfoRgnF?"
	PropertySoft_Dotted                        = "IhBAcEByG]Bt@SB`IaBBAhgEBs@LBCcCB}CdLBvE?BrxAd|hBAq@Aq@Aq@Aq@Aq@Aq@Aq@Aq@Aq@Aq@Aq@Aq@AecABqH?BZ"
	PropertyTerminal_Punctuation               = "v@`@BJ@BK?BC}XBH`OBy@gABN@CsDBk@?Q@BkF?Bv@?Y^BeG?Btf@?BlDCIvHAtWMdWB|B?AfAA|CCBBg@?CAAyHAaJEmDA@C\\A{DG}@A{\\AHCcnBBMCBJ@ABAkLAzf\\AlGCbFG}JAuAA~ABwC?ArCC~BBP?ByFcrSC@EhDBJ@BK?BC`ABBy`@Bp@ec@BgEuHAwCIcAIxAEw\\Gk@E|DKoBE~BC`CAEBP?BxA?EkBBaL?AKAeJEB[hBAxFCdOBAzFAvAACA}KCl@BeS?BjA?Bkh@?ExnPAdCBaA?AIBrY?BfoRfnFE"
	PropertyUnified_Ideograph                  = "G__L}zK_A}~g@moUA@BA?BJ@BA?BB?Aum`A}lrA_@qbGEyLAagJM_rM~_DssHD}dG"
	PropertyVariation_Selector                 = "Bj_EC@Bpnx@?[ov_Y}M"
	PropertyWhite_Space                        = "FHGQBdBYB_nD~jAS\\ADBo@_|B?"
)

const (
	FoldCategoryL  = "@dY?"
	FoldCategoryLl = "kB`Aq@dBk@@K`@n@ABDAANAAn@A?DABA@BA?BA?AAE@A@CBA@A@DA?BAABA?BA?A@BA?BCFA@A@A@NAAPAAA@BA?A@x@AFA@AABA?C@FAuFBj@@BCGBF@C@BA?BA?]@Ob@BH@TADBB@AAcBo@`@AHv@A?LAA~AAAiAhyAiA@BEqUiDycAsAAC_ItCAH`BAHMGIIMGMGIJFAGMWMGMGMGGJGJEKGJGhHBC?BFoAB|rA?{Ao@BA?AAFA?C@BBGC@`BAGBACBmi]@j@ARZAfCLAB|@AIDA?HACBAABABTA?E@G@NA?C@BFDBA[BkxT?o@de@mAgCeA{CS@[@K@Aiv@cBl~A}@_kT}@_t]aA"
	FoldCategoryLt = "HcMBA?BA?BAc@BAkkFMGMGMJBOn@?"
	FoldCategoryLu = "lB`Bq@y@Bi@?k@@M@n@ABDAANAAl@AADA?AABAABCDBBBABBB@BAABDABC@BBBBADA@A@A@NA?RAAA@BC@d@ABPAGBB?BACHA?G@A@BA?BC?DA?BA?EABA?BBFBB@ABIDBJ?BfDj@BABBC?Am@E@y@@ABC@VA?E@DBs@}A@`@AHt@AALA?`BAp@iAhyAsAACwVIacAOoFBCOBrB@rCADBE@|AA?MGIIMGMGIJFAGMGYq@AKBQ?BN?BCgJBu@jtA}A@BC?FAEBBIbBAGBACBL?gA@BErg]l@ARZAfCLAB|@AIBAAHACBD@AARAJNACBAEBE@B\\{YB\\?{C`{Sq@le@mAgCeAzCS@[@K@Abw@cBl}A}@_kT}@at]aA"
	FoldCategoryM  = "Ax[B_@c_F?"
	FoldCategoryMn = "Ax[B_@c_F?"
)

const (
	FoldScriptCommon    = "@{[B_@"
	FoldScriptGreek     = "@tDBoS"
	FoldScriptInherited = "Ax[B_@c_F?"
)

// LongCategories are the long names of categories.
var LongCategories = [...]string{
	"Cased_Letter",
	"Close_Punctuation",
	"Combining_Mark",
	"Connector_Punctuation",
	"Control",
	"Currency_Symbol",
	"Dash_Punctuation",
	"Decimal_Number",
	"Enclosing_Mark",
	"Final_Punctuation",
	"Format",
	"Initial_Punctuation",
	"Letter",
	"Letter_Number",
	"Line_Separator",
	"Lowercase_Letter",
	"Mark",
	"Math_Symbol",
	"Modifier_Letter",
	"Modifier_Symbol",
	"Nonspacing_Mark",
	"Number",
	"Open_Punctuation",
	"Other",
	"Other_Letter",
	"Other_Number",
	"Other_Punctuation",
	"Other_Symbol",
	"Paragraph_Separator",
	"Private_Use",
	"Punctuation",
	"Separator",
	"Space_Separator",
	"Spacing_Mark",
	"Surrogate",
	"Symbol",
	"Titlecase_Letter",
	"Unassigned",
	"Uppercase_Letter",
	"cntrl",
	"digit",
	"punct",
}
